<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>BalancePlace</name>
    <message>
        <source>Balance</source>
        <translation>Denge</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Kütle</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation>Kuru kütle</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Enerji</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>What is balanced</source>
        <translation>Neyin dengesi</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Resmi kopyala</translation>
    </message>
    <message>
        <source>SVG, PNG…</source>
        <translation>SVG, PNG…</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Veriyi kopyala</translation>
    </message>
    <message>
        <source>A balance needs processes and yearly amounts: say in the inventory from which process a resource comes or to which it goes, and how much of it there is a year.</source>
        <translation>Denge kurmak için süreç ve yıllık miktar gerekir: envanterde her kaynağın hangi süreçten çıktığını ya da hangi sürece girdiğini ve yılda ne kadar olduğunu yazın.</translation>
    </message>
    <message>
        <source>To the inventory</source>
        <translation>Envantere git</translation>
    </message>
    <message>
        <source>Of which year</source>
        <translation>Hangi yılın</translation>
    </message>
    <message>
        <source>{unit} a year</source>
        <translation>{unit}/yıl</translation>
    </message>
    <message>
        <source>As recorded  Ctrl+B</source>
        <translation>Kayıttaki gibi  Ctrl+B</translation>
    </message>
    <message>
        <source>Reconcile  Ctrl+B</source>
        <translation>Uzlaştır  Ctrl+B</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Resmi kaydet</translation>
    </message>
    <message>
        <source>Make the figures agree, or show them as recorded</source>
        <translation>Değerleri uzlaştır ya da kayıttaki gibi göster</translation>
    </message>
    <message>
        <source>Let a process be as it is, or make it close</source>
        <translation>Bir süreci dengeden ayrı tut ya da dengeye kat</translation>
    </message>
    <message>
        <source>Open a flow in the inventory</source>
        <translation>Akışı envanterde aç</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Resmi kopyala</translation>
    </message>
    <message>
        <source>Copy both tables</source>
        <translation>İki tabloyu kopyala</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Closure</source>
        <translation>Kapanış</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Akışlar</translation>
    </message>
    <message>
        <source>How each process closes</source>
        <translation>Süreçlerin kapanışı</translation>
    </message>
    <message>
        <source>What flows, with its amounts</source>
        <translation>Akışlar ve miktarları</translation>
    </message>
    <message>
        <source>− out   0   in +</source>
        <translation>− çıkan   0   giren +</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Süreç</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Giren</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Çıkan</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Fark</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Sınır</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Kapanmayan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>What would help?</source>
        <translation>Ne iyileştirir?</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Akış</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nereden</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nereye</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Kayıttaki</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Uzlaştırılan</translation>
    </message>
    <message>
        <source>the bound holds in 19 of 20 cases; dotted lines at 5 and 10 %</source>
        <translation>sınır, 20 durumun 19&apos;unda geçerlidir; noktalı çizgiler %5 ve %10</translation>
    </message>
    <message>
        <source>no process has flows on both sides</source>
        <translation>hiçbir sürecin hem gireni hem çıkanı yok</translation>
    </message>
    <message>
        <source>chi-square {chi2}, {freedom} degrees of freedom; by chance in {chance} of cases</source>
        <translation>ki-kare {chi2}, serbestlik derecesi {freedom}; rastlantı olasılığı {chance}</translation>
    </message>
    <message>
        <source>Need not close  Space</source>
        <translation>Dengeden ayrı tut  Boşluk</translation>
    </message>
    <message>
        <source>Make it close  Space</source>
        <translation>Dengeye kat  Boşluk</translation>
    </message>
</context>
</TS>
