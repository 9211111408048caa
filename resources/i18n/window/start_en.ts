<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArrivedCard</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditsModel</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not packed</source>
        <translation>
            <numerusform>%n not packed</numerusform>
            <numerusform>%n not packed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPlace</name>
    <message numerus="yes">
        <source>%n new values were taken in.</source>
        <translation>
            <numerusform>%n new value was taken in.</numerusform>
            <numerusform>%n new values were taken in.</numerusform>
        </translation>
    </message>
</context>
</TS>
