<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>%n bills deleted. Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>%n bill deleted. Ctrl+Z brings it back.</numerusform>
            <numerusform>%n bills deleted. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnergyPlace</name>
    <message numerus="yes">
        <source>%n times without one</source>
        <translation>
            <numerusform>%n time without one</numerusform>
            <numerusform>%n times without one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bills</source>
        <translation>
            <numerusform>%n bill</numerusform>
            <numerusform>%n bills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meters</source>
        <translation>
            <numerusform>%n meter</numerusform>
            <numerusform>%n meters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bills taken in. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n bill taken in. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n bills taken in. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
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
        <source>%n stay out</source>
        <translation>
            <numerusform>%n stays out</numerusform>
            <numerusform>%n stay out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n bills  ⏎</source>
        <translation>
            <numerusform>Take in %n bill  ⏎</numerusform>
            <numerusform>Take in %n bills  ⏎</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
