<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BillsPage</name>
    <message numerus="yes">
        <source>%n bills</source>
        <translation>
            <numerusform>%n bill</numerusform>
            <numerusform>%n bills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidedPlace</name>
    <message numerus="yes">
        <source>%n answers open, you can come back to them</source>
        <translation>
            <numerusform>%n answer open, you can come back to it</numerusform>
            <numerusform>%n answers open, you can come back to them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartnerPane</name>
    <message numerus="yes">
        <source>%n records are not shown at all.</source>
        <translation>
            <numerusform>%n record is not shown at all.</numerusform>
            <numerusform>%n records are not shown at all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
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
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
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
        <source>%n totals or headers</source>
        <translation>
            <numerusform>%n total or header</numerusform>
            <numerusform>%n totals or headers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n rows</source>
        <translation>
            <numerusform>Bring in %n row</numerusform>
            <numerusform>Bring in %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
