<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>the first %n are shown, the others come up as these go</source>
        <translation>
            <numerusform>the first one is shown, the others come up as it goes</numerusform>
            <numerusform>the first %n are shown, the others come up as these go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksPlace</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message numerus="yes">
        <source>%n questions are still open.</source>
        <translation>
            <numerusform>%n question is still open.</numerusform>
            <numerusform>%n questions are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers away. Everything else can be accepted with a reason.</source>
        <translation>
            <numerusform>One answer away. Everything else can be accepted with a reason.</numerusform>
            <numerusform>%n answers away. Everything else can be accepted with a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubts are left; mend them, or accept them with a reason.</source>
        <translation>
            <numerusform>One doubt is left; mend it, or accept it with a reason.</numerusform>
            <numerusform>%n doubts are left; mend them, or accept them with a reason.</numerusform>
        </translation>
    </message>
</context>
</TS>
