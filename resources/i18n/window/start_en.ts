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
    <name>BackupsCard</name>
    <message numerus="yes">
        <source>%n resources</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos and documents</source>
        <translation>
            <numerusform>%n photo or document</numerusform>
            <numerusform>%n photos and documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more records</source>
        <translation>
            <numerusform>and %n more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values were recorded since; they would not be in it:</source>
        <translation>
            <numerusform>%n value was recorded since; it would not be in it:</numerusform>
            <numerusform>%n values were recorded since; they would not be in it:</numerusform>
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
    <message numerus="yes">
        <source>%n photos or documents of it are not to be had any more.</source>
        <translation>
            <numerusform>%n photo or document of it is not to be had any more.</numerusform>
            <numerusform>%n photos or documents of it are not to be had any more.</numerusform>
        </translation>
    </message>
</context>
</TS>
