<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>SyncPlace</name>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes, in no package yet</source>
        <translation>
            <numerusform>%n change, in no package yet</numerusform>
            <numerusform>%n changes, in no package yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes since</source>
        <translation>
            <numerusform>%n change since</numerusform>
            <numerusform>%n changes since</numerusform>
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
</TS>
