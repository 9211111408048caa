<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>Kinds</name>
    <message>
        <source>Formats</source>
        <translation>Biçimler</translation>
    </message>
    <message>
        <source>Papers beside it</source>
        <translation>Yanında verilecek belgeler</translation>
    </message>
    <message>
        <source>to print and sign; digest as a code</source>
        <translation>baskı ve imza için; özeti kare kodda</translation>
    </message>
    <message>
        <source>to be edited by the firm</source>
        <translation>firma elle düzenler</translation>
    </message>
    <message>
        <source>every table, with formulas</source>
        <translation>bütün tablolar, formüllü</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Kime</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Yazılanlar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Taslak</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Kesin</translation>
    </message>
    <message>
        <source>The firm itself: everything</source>
        <translation>Firmanın kendisi: her şey</translation>
    </message>
    <message>
        <source>The centre</source>
        <translation>Merkez</translation>
    </message>
    <message>
        <source>Matching partners</source>
        <translation>Eşleşen ortaklar</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Herkes</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message numerus="yes">
        <source>%n things must be mended before it can be final.</source>
        <translation>
            <numerusform>Kesinleşmesi için zorunlu %n eksik kapanmalı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are not in this copy.</source>
        <translation>
            <numerusform>%n değer bu kopyada yok.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Klasör</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Page back</source>
        <translation>Önceki sayfa</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>Sonraki sayfa</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Genişlik</translation>
    </message>
    <message>
        <source>The report as it will be printed</source>
        <translation>Raporun basılacak hâli</translation>
    </message>
</context>
<context>
    <name>ReportPlace</name>
    <message>
        <source>Report</source>
        <translation>Rapor</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Bölümler</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Raporu yaz</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Önceki sayfa</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>Sonraki sayfa</translation>
    </message>
    <message>
        <source>Take a chapter in, or leave it out</source>
        <translation>Bölümü rapora al ya da çıkar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Boşluk</translation>
    </message>
    <message>
        <source>page</source>
        <translation>sayfa</translation>
    </message>
    <message>
        <source>in or out</source>
        <translation>al ya da çıkar</translation>
    </message>
    <message>
        <source>to its page</source>
        <translation>sayfasına git</translation>
    </message>
    <message>
        <source>Go to the page of a chapter</source>
        <translation>Bölümün sayfasına git</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>veri yok</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n eksik</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>Durdur  Esc</translation>
    </message>
    <message>
        <source>Write the report  Ctrl+P</source>
        <translation>Raporu yaz  Ctrl+P</translation>
    </message>
    <message>
        <source>file {done} of {of}</source>
        <translation>dosya {done} / {of}</translation>
    </message>
    <message>
        <source>{name} was written and read back.</source>
        <translation>{name} yazıldı, geri okunup doğrulandı.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n sayfa</numerusform>
        </translation>
    </message>
    <message>
        <source>chapter {done} of {of}</source>
        <translation>bölüm {done} / {of}</translation>
    </message>
</context>
</TS>
