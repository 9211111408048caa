<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>NetworkPage</name>
    <message numerus="yes">
        <source>%n weaker matches are not drawn.</source>
        <translation>
            <numerusform>%n weaker match is not drawn.</numerusform>
            <numerusform>%n weaker matches are not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Synergies</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynergiesPlace</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a next action</source>
        <translation>
            <numerusform>%n without a next action</numerusform>
            <numerusform>%n without a next action</numerusform>
        </translation>
    </message>
</context>
</TS>
