<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n doubtful</numerusform>
            <numerusform>%n doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n haves</source>
        <translation>
            <numerusform>%n have</numerusform>
            <numerusform>%n haves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wants</source>
        <translation>
            <numerusform>%n want</numerusform>
            <numerusform>%n wants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n fields were changed by someone since, and stay.</source>
        <translation>
            <numerusform>%n field was changed by someone since, and stays.</numerusform>
            <numerusform>%n fields were changed by someone since, and stay.</numerusform>
        </translation>
    </message>
</context>
</TS>
