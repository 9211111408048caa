<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArrivingPane</name>
    <message numerus="yes">
        <source>Take in %n packages</source>
        <translation>
            <numerusform>Take in %n package</numerusform>
            <numerusform>Take in %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages by {people}</source>
        <translation>
            <numerusform>%n package by {people}</numerusform>
            <numerusform>%n packages by {people}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records new</source>
        <translation>
            <numerusform>%n record new</numerusform>
            <numerusform>%n records new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts would wait for you: both values stay.</source>
        <translation>
            <numerusform>%n conflict would wait for you: both values stay.</numerusform>
            <numerusform>%n conflicts would wait for you: both values stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values would be erased here for good.</source>
        <translation>
            <numerusform>%n value would be erased here for good.</numerusform>
            <numerusform>%n values would be erased here for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message numerus="yes">
        <source>The package with its %n values is at the centre, as its receipt says.</source>
        <translation>
            <numerusform>The package with its %n value is at the centre, as its receipt says.</numerusform>
            <numerusform>The package with its %n values is at the centre, as its receipt says.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation type="unfinished">
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of firms</source>
        <translation>
            <numerusform>%n pair of firms</numerusform>
            <numerusform>%n pairs of firms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes, in no package yet</source>
        <translation type="unfinished">
            <numerusform>%n change, in no package yet</numerusform>
            <numerusform>%n changes, in no package yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes since</source>
        <translation type="unfinished">
            <numerusform>%n change since</numerusform>
            <numerusform>%n changes since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes to send</source>
        <translation>
            <numerusform>%n change to send</numerusform>
            <numerusform>%n changes to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages wait to be sent</source>
        <translation>
            <numerusform>%n package waits to be sent</numerusform>
            <numerusform>%n packages wait to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingPane</name>
    <message numerus="yes">
        <source>%n fields leave</source>
        <translation>
            <numerusform>%n field leaves</numerusform>
            <numerusform>%n fields leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>%n stays</numerusform>
            <numerusform>%n stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverLine</name>
    <message numerus="yes">
        <source>%n packages were taken out of the queue. What is in them is packed anew.</source>
        <translation>
            <numerusform>%n package was taken out of the queue. What is in it is packed anew.</numerusform>
            <numerusform>%n packages were taken out of the queue. What is in them is packed anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPlace</name>
    <message numerus="yes">
        <source>%n values of others were taken in.</source>
        <translation>
            <numerusform>%n value of others was taken in.</numerusform>
            <numerusform>%n values of others were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} was written and verified: %n values.</source>
        <translation>
            <numerusform>{name} was written and verified: %n value.</numerusform>
            <numerusform>{name} was written and verified: %n values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>receiving: %n packages</source>
        <translation>
            <numerusform>receiving: %n package</numerusform>
            <numerusform>receiving: %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation type="unfinished">
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
</TS>
