<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>StartPlace</name>
    <message>
        <source>Audits</source>
        <translation>Denetimler</translation>
    </message>
    <message>
        <source>Here stand the audits of this laptop. Nothing is recorded yet.</source>
        <translation>Bu bilgisayardaki denetimler burada durur. Henüz kayıt yok.</translation>
    </message>
    <message>
        <source>New audit</source>
        <translation>Yeni denetim</translation>
    </message>
</context>
</TS>
