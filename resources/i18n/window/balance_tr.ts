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
        <source>k TL a year</source>
        <translation>bin TL/yıl</translation>
    </message>
    <message>
        <source>Money flows where something is paid for: give the wants of the inventory prices and processes, and say what leaves each process in a year.</source>
        <translation>Para akışı için bir şeye para ödenmiş olmalı: envanterdeki isteklere fiyat ve süreç yazın, her süreçten bir yılda ne çıktığını belirtin.</translation>
    </message>
    <message>
        <source>No composition names a substance yet: say in the inventory what a resource consists of.</source>
        <translation>Henüz hiçbir bileşimde madde yazılı değil: envanterde kaynağın nelerden oluştuğunu yazın.</translation>
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
    <name>Choices</name>
    <message>
        <source>Mass</source>
        <translation type="unfinished">Kütle</translation>
    </message>
    <message>
        <source>Dry</source>
        <translation type="unfinished">Kuru kütle</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Madde</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished">Enerji</translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished">Su</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>What is balanced</source>
        <translation type="unfinished">Neyin dengesi</translation>
    </message>
    <message>
        <source>Of which year</source>
        <translation type="unfinished">Hangi yılın</translation>
    </message>
    <message>
        <source>By mass</source>
        <translation>Kütleye göre</translation>
    </message>
    <message>
        <source>By dry mass</source>
        <translation>Kuru kütleye göre</translation>
    </message>
    <message>
        <source>How costs are shared between what leaves a process</source>
        <translation>Maliyetin süreçten çıkanlar arasında nasıl bölündüğü</translation>
    </message>
    <message>
        <source>Which substance is balanced</source>
        <translation>Hangi maddenin dengesi</translation>
    </message>
    <message>
        <source>Costs are shared</source>
        <translation>Maliyet bölünür:</translation>
    </message>
    <message>
        <source>Substance, as in the compositions</source>
        <translation>Madde, bileşimlerdeki adıyla</translation>
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
<context>
    <name>MoneyFoot</name>
    <message>
        <source>What comes in and leaves at each process</source>
        <translation>Her sürece giren ve süreçten çıkan para</translation>
    </message>
    <message>
        <source>What money flows, by its blocks</source>
        <translation>Para akışları, maliyet türüne göre</translation>
    </message>
    <message>
        <source>What is not in the sums</source>
        <translation>Toplamlara girmeyenler</translation>
    </message>
    <message>
        <source>Process, k TL</source>
        <translation>Süreç, bin TL</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Ödenen</translation>
    </message>
    <message>
        <source>From processes</source>
        <translation>Başka süreçten</translation>
    </message>
    <message>
        <source>To processes</source>
        <translation>Başka sürece</translation>
    </message>
    <message>
        <source>In products</source>
        <translation>Üründe</translation>
    </message>
    <message>
        <source>In losses</source>
        <translation>Kayıpta</translation>
    </message>
    <message>
        <source>Not shared out</source>
        <translation>Paylaştırılamayan</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Durum</translation>
    </message>
    <message>
        <source>Flow, k TL</source>
        <translation>Akış, bin TL</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">Nereden</translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished">Nereye</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Malzeme</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished">Enerji</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Atık yönetimi</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Toplam</translation>
    </message>
    <message>
        <source>Not in the sums</source>
        <translation>Toplamlara girmeyen</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Süreçler</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished">Akışlar</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Eksik</translation>
    </message>
    <message>
        <source>{sum} k TL earned by losses stands apart</source>
        <translation>kayıpların satışından gelen {sum} bin TL ayrıdır</translation>
    </message>
</context>
</TS>
