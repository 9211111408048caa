<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>Conflicts</name>
    <message>
        <source>Conflicts</source>
        <translation>Çakışmalar</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Başka bir değer</translation>
    </message>
    <message>
        <source>what is really right</source>
        <translation>gerçekte doğru olan</translation>
    </message>
    <message>
        <source>Keep this  ⏎</source>
        <translation>Bunu tut  ⏎</translation>
    </message>
    <message>
        <source>Decide later  N</source>
        <translation>Sonra karar ver  N</translation>
    </message>
    <message>
        <source>Nothing is in conflict. What two people recorded differently would stand here side by side.</source>
        <translation>Çakışma yok. İki kişinin farklı yazdığı değerler burada yan yana durur.</translation>
    </message>
    <message>
        <source>Back to the packages</source>
        <translation>Paketlere dön</translation>
    </message>
    <message>
        <source>deleted by one, edited by another</source>
        <translation>biri sildi, öteki değiştirdi</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>silindi</translation>
    </message>
    <message>
        <source>not given to this laptop</source>
        <translation>bu bilgisayara verilmedi</translation>
    </message>
    <message>
        <source>erased for good</source>
        <translation>kalıcı olarak silindi</translation>
    </message>
    <message>
        <source>Both changed {value}, which {who} recorded.</source>
        <translation>Ortak önceki değer: {value} ({who}).</translation>
    </message>
    <message>
        <source>All changed {value}, which {who} recorded.</source>
        <translation>Hepsinin önceki değeri: {value} ({who}).</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>bu bilgisayar</translation>
    </message>
    <message>
        <source>another laptop</source>
        <translation>başka bilgisayar</translation>
    </message>
    <message>
        <source>shown for now</source>
        <translation>şimdilik görünen</translation>
    </message>
    <message>
        <source>Keep the left one</source>
        <translation>Soldakini tut</translation>
    </message>
    <message>
        <source>Keep the right one</source>
        <translation>Sağdakini tut</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Bunu tut</translation>
    </message>
</context>
<context>
    <name>LeavingPane</name>
    <message>
        <source>What leaves this laptop</source>
        <translation>Bu bilgisayardan ne çıkar</translation>
    </message>
    <message>
        <source>for</source>
        <translation>kime:</translation>
    </message>
    <message>
        <source>Change who may see what</source>
        <translation>Kim neyi görsün, değiştir</translation>
    </message>
    <message>
        <source>the centre</source>
        <translation>merkez</translation>
    </message>
    <message>
        <source>matching partners</source>
        <translation>eşleşen ortaklar</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>herkes</translation>
    </message>
    <message>
        <source>Whom the package is for</source>
        <translation>Paket kimin için</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>May be seen by</source>
        <translation>Kim görebilir</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Gider mi</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>gider</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>kalır</translation>
    </message>
    <message>
        <source>Fields that leave, and fields that stay</source>
        <translation>Giden ve kalan alanlar</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Herkes</translation>
    </message>
    <message>
        <source>Matching partners</source>
        <translation>Eşleşen ortaklar</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Merkez</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Yalnız bu bilgisayar</translation>
    </message>
    <message numerus="yes">
        <source>%n fields leave</source>
        <translation>
            <numerusform>%n alan gider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>%n kalır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n alan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPlace</name>
    <message>
        <source>Receive a package…</source>
        <translation>Paket al…</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paketler</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>İçindekiler</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Kimden</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <source>Write a package</source>
        <translation>Paket yaz</translation>
    </message>
    <message>
        <source>Receive a package</source>
        <translation>Paket al</translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>Çakışmaları karara bağla</translation>
    </message>
    <message>
        <source>In a conflict: choose a side, keep it</source>
        <translation>Çakışmada: bir yanı seç, tut</translation>
    </message>
    <message>
        <source>In a conflict: another value, later</source>
        <translation>Çakışmada: başka bir değer, sonra</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Çakışmalar</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Eşitleme</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n çakışma</numerusform>
        </translation>
    </message>
    <message>
        <source>written</source>
        <translation>yazıldı</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>alındı</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>bu bilgisayar</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n değer</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Yazılıyor…</translation>
    </message>
    <message>
        <source>Write a package  Ctrl+⏎</source>
        <translation>Paket yaz  Ctrl+⏎</translation>
    </message>
    <message numerus="yes">
        <source>%n changes, in no package yet</source>
        <translation>
            <numerusform>%n değişiklik, henüz hiçbir pakette yok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes since</source>
        <translation>
            <numerusform>sonrasında %n değişiklik</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new since</source>
        <translation>sonrasında yeni bir şey yok</translation>
    </message>
    <message>
        <source>last package written {when}, {since}</source>
        <translation>son paket {when} yazıldı, {since}</translation>
    </message>
    <message numerus="yes">
        <source>{name} was written and verified: %n values.</source>
        <translation>
            <numerusform>{name} yazıldı ve doğrulandı: %n değer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToWhom</name>
    <message>
        <source>To whom</source>
        <translation>Kime</translation>
    </message>
    <message>
        <source>Nobody is noted yet. Ask the centre for its key: a file, or a line that begins age1.</source>
        <translation>Henüz kimse kayıtlı değil. Merkezden anahtarını isteyin: bir dosya ya da age1 ile başlayan bir satır.</translation>
    </message>
    <message>
        <source>Name, such as İzmir centre</source>
        <translation>Ad, örneğin İzmir merkezi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Anahtar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Dosyadan…</translation>
    </message>
    <message>
        <source>The key of this laptop</source>
        <translation>Bu bilgisayarın anahtarı</translation>
    </message>
    <message>
        <source>Who notes it can send packages here. Compare the letters over the telephone.</source>
        <translation>Bunu kaydeden buraya paket gönderebilir. Harfleri telefonda karşılaştırın.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>{name} kaydını sil</translation>
    </message>
    <message>
        <source>A file of keys</source>
        <translation>Anahtar dosyası</translation>
    </message>
</context>
</TS>
