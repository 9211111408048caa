<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>ArrivingPane</name>
    <message>
        <source>What others sent</source>
        <translation>Başkalarının gönderdikleri</translation>
    </message>
    <message>
        <source>What becomes</source>
        <translation>Ne oluyor</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">Yer</translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished">Alan</translation>
    </message>
    <message>
        <source>Here → then</source>
        <translation>Buradaki → gelen</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Kimden</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>çakışma</translation>
    </message>
    <message>
        <source>new</source>
        <translation>yeni</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>değişiyor</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished">silindi</translation>
    </message>
    <message>
        <source>back again</source>
        <translation>geri geliyor</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>kalıcı siliniyor</translation>
    </message>
    <message>
        <source>not given to this laptop</source>
        <translation type="unfinished">bu bilgisayara verilmedi</translation>
    </message>
    <message>
        <source>erased for good</source>
        <translation type="unfinished">kalıcı olarak silindi</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>boşaltılıyor</translation>
    </message>
    <message>
        <source>What taking in would change</source>
        <translation>Alınırsa değişecekler</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n packages</source>
        <translation>
            <numerusform>%n paketi içeri al</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages by {people}</source>
        <translation>
            <numerusform>%n paket, {people}</numerusform>
        </translation>
    </message>
    <message>
        <source>looking at it…</source>
        <translation>bakılıyor…</translation>
    </message>
    <message numerus="yes">
        <source>%n records new</source>
        <translation>
            <numerusform>%n yeni kayıt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n kayıt değişiyor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n kayıt siliniyor</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that is shown here would change</source>
        <translation>burada görünen hiçbir şey değişmeyecek</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts would wait for you: both values stay.</source>
        <translation>
            <numerusform>%n çakışma sizin kararınızı bekleyecek; iki değer de duruyor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values would be erased here for good.</source>
        <translation>
            <numerusform>%n değer burada kalıcı olarak silinecek.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier package of its author has not arrived.</source>
        <translation>Aynı kişinin daha önceki bir paketi henüz gelmedi.</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>Receive a package or a receipt</source>
        <translation>Paket ya da alındı al</translation>
    </message>
    <message numerus="yes">
        <source>The package with its %n values is at the centre, as its receipt says.</source>
        <translation>
            <numerusform>Alındıya göre paket, %n değeriyle merkezde.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} yazıldı.</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>Conflicts</source>
        <translation>Çakışmalar</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Karara bağlanan</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Karar bekleyen</translation>
    </message>
    <message>
        <source>No value is ever deleted: what is not kept stays in the history with its evidence.</source>
        <translation>Hiçbir değer silinmez: tutulmayan, kanıtıyla birlikte geçmişte kalır.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
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
        <source>no evidence on this side</source>
        <translation>bu tarafta kanıt yok</translation>
    </message>
    <message>
        <source>With this value: being worked out…</source>
        <translation>Bu değerle: hesaplanıyor…</translation>
    </message>
    <message>
        <source>With this value</source>
        <translation>Bu değerle</translation>
    </message>
    <message>
        <source>With this value nothing changes</source>
        <translation>Bu değerle bir şey değişmez</translation>
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
    <name>Enrolling</name>
    <message>
        <source>hub.example.org</source>
        <translation>sunucu.ornek.org.tr</translation>
    </message>
    <message>
        <source>nine groups of four letters</source>
        <translation>dörder harfli dokuz bölüm</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Sunucuya soruluyor…</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Kaydol</translation>
    </message>
    <message>
        <source>It is of the centre with this fingerprint: {mark}. No other hub is enrolled at by it.</source>
        <translation>Kod, parmak izi {mark} olan merkezin. Bu kodla başka bir sunucuya kaydolunmaz.</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Over the network</source>
        <translation>Ağ üzerinden</translation>
    </message>
    <message>
        <source>As files</source>
        <translation>Dosya olarak</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>İçeri al…</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Çakışmalar</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished">Eşitleme</translation>
    </message>
    <message>
        <source>Firms that may be one</source>
        <translation>Aynı olabilecek firmalar</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paketler</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation type="unfinished">
            <numerusform>%n çakışma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of firms</source>
        <translation>
            <numerusform>%n benzer firma çifti</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished">Yazılıyor…</translation>
    </message>
    <message>
        <source>Write a package  Ctrl+⏎</source>
        <translation type="unfinished">Paket yaz  Ctrl+⏎</translation>
    </message>
    <message>
        <source>Send and receive  Ctrl+⏎</source>
        <translation>Gönder ve al  Ctrl+⏎</translation>
    </message>
    <message>
        <source>Look for news  Ctrl+⏎</source>
        <translation>Yeni var mı bak  Ctrl+⏎</translation>
    </message>
    <message>
        <source>Go on sending  Ctrl+⏎</source>
        <translation>Göndermeye devam et  Ctrl+⏎</translation>
    </message>
    <message>
        <source>Pause  Ctrl+⏎</source>
        <translation>Duraklat  Ctrl+⏎</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Duraklatılıyor…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes, in no package yet</source>
        <translation type="unfinished">
            <numerusform>%n değişiklik, henüz hiçbir pakette yok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes since</source>
        <translation type="unfinished">
            <numerusform>sonrasında %n değişiklik</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new since</source>
        <translation type="unfinished">sonrasında yeni bir şey yok</translation>
    </message>
    <message>
        <source>last package written {when}, {since}</source>
        <translation type="unfinished">son paket {when} yazıldı, {since}</translation>
    </message>
    <message>
        <source>no hub is known yet</source>
        <translation>henüz bir merkez sunucusu tanımlı değil</translation>
    </message>
    <message>
        <source>speaking with {host}</source>
        <translation>{host} ile görüşülüyor</translation>
    </message>
    <message numerus="yes">
        <source>%n changes to send</source>
        <translation>
            <numerusform>gönderilecek %n değişiklik var</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new to send</source>
        <translation>gönderilecek yeni bir şey yok</translation>
    </message>
    <message numerus="yes">
        <source>%n packages wait to be sent</source>
        <translation>
            <numerusform>gönderilmeyi bekleyen %n paket var</numerusform>
        </translation>
    </message>
    <message>
        <source>{new}, last receipt {when}</source>
        <translation>{new}, son alındı {when}</translation>
    </message>
</context>
<context>
    <name>HubCard</name>
    <message>
        <source>The centre&apos;s hub</source>
        <translation>Merkez sunucusu</translation>
    </message>
    <message>
        <source>Enrol with another code</source>
        <translation>Başka bir kodla kaydol</translation>
    </message>
    <message>
        <source>It offers a newer catalogue: look at it</source>
        <translation>Daha yeni bir katalog sunuyor: bak</translation>
    </message>
    <message>
        <source>Compare the letters with the centre over the telephone.</source>
        <translation>Harfleri telefonda merkezle karşılaştırın.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Anahtarı</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Bu bilgisayar</translation>
    </message>
    <message>
        <source>The private key of this laptop lies in the system&apos;s keyring.</source>
        <translation>Bu bilgisayarın özel anahtarı sistemin anahtarlığında.</translation>
    </message>
    <message>
        <source>The private key of this laptop lies in a file that only you may read: {file}</source>
        <translation>Bu bilgisayarın özel anahtarı yalnızca sizin okuyabildiğiniz bir dosyada: {file}</translation>
    </message>
    <message>
        <source>The private key of this laptop lies in a file that your passphrase locks: {file}</source>
        <translation>Bu bilgisayarın özel anahtarı parolanızla kilitli bir dosyada: {file}</translation>
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
    <name>OverLine</name>
    <message>
        <source>Pause first: packages are on their way.</source>
        <translation>Önce duraklatın: paketler yolda.</translation>
    </message>
    <message numerus="yes">
        <source>%n packages were taken out of the queue. What is in them is packed anew.</source>
        <translation>
            <numerusform>%n paket kuyruktan çıkarıldı. İçindekiler yeniden paketlenecek.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Packages</source>
        <translation>Paketler</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">Durum</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished">İçindekiler</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">Kimden</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">Ne zaman</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Save receipt…</source>
        <translation>Alındıyı kaydet…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Kopyala</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Kuyruktan çıkar</translation>
    </message>
    <message>
        <source>Receipt of the package</source>
        <translation>Paketin alındısı</translation>
    </message>
    <message>
        <source>The package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Değişiklik</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Açabilenler</translation>
    </message>
    <message>
        <source>{sent} sent · {counted} counted</source>
        <translation>{sent} gönderildi · {counted} sayıldı</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Teslim</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Özet değeri</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>İmzalayan</translation>
    </message>
    <message>
        <source>It stays in the file until the centre&apos;s signed receipt is here. Nothing is deleted by sending.</source>
        <translation>Merkezin imzalı alındısı gelene kadar dosyada kalır. Göndermekle burada hiçbir şey silinmez.</translation>
    </message>
    <message>
        <source>The centre holds it whole; somebody there decides whether it is merged.</source>
        <translation>Merkezde eksiksiz duruyor; birleştirilip birleştirilmeyeceğine orada biri karar verecek.</translation>
    </message>
    <message>
        <source>The centre holds the same changes as this laptop. Keep the receipt if someone asks for a proof.</source>
        <translation>Merkezdeki değişiklikler bu bilgisayardakilerle aynı. Kanıt isteyen olursa alındıyı saklayın.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Alındıyı kaydet</translation>
    </message>
</context>
<context>
    <name>SignerCard</name>
    <message>
        <source>A receipt is signed by a key that is not known here</source>
        <translation>Alındı, burada tanınmayan bir anahtarla imzalanmış</translation>
    </message>
    <message>
        <source>Compare the letters with the centre over the telephone before you accept it.</source>
        <translation>Kabul etmeden önce harfleri telefonda merkezle karşılaştırın.</translation>
    </message>
    <message>
        <source>It is the centre&apos;s key</source>
        <translation>Bu, merkezin anahtarı</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
</context>
<context>
    <name>SyncEnrol</name>
    <message>
        <source>Enrol at the centre&apos;s hub</source>
        <translation>Merkez sunucusuna kaydol</translation>
    </message>
    <message>
        <source>The centre gives you its address and a one-time code. Nothing of an audit is sent by enrolling.</source>
        <translation>Adresi ve tek kullanımlık kodu merkez verir. Kaydolmakla denetimden hiçbir şey gönderilmez.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Tek kullanımlık kod</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Kaydol</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
</context>
<context>
    <name>SyncPlace</name>
    <message>
        <source>There is nothing new at the centre.</source>
        <translation>Merkezde yeni bir şey yok.</translation>
    </message>
    <message>
        <source>Send and receive, or pause</source>
        <translation>Gönder ve al ya da duraklat</translation>
    </message>
    <message>
        <source>Write a package</source>
        <translation>Paket yaz</translation>
    </message>
    <message>
        <source>Receive a package or a receipt</source>
        <translation>Paket ya da alındı al</translation>
    </message>
    <message>
        <source>Enrol at the centre&apos;s hub</source>
        <translation>Merkez sunucusuna kaydol</translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>Çakışmaları karara bağla</translation>
    </message>
    <message>
        <source>Firms that may be one</source>
        <translation>Aynı olabilecek firmalar</translation>
    </message>
    <message>
        <source>In a conflict: choose a side, keep it</source>
        <translation>Çakışmada: bir yanı seç, tut</translation>
    </message>
    <message>
        <source>In a conflict: another value, later</source>
        <translation>Çakışmada: başka bir değer, sonra</translation>
    </message>
    <message numerus="yes">
        <source>%n values of others were taken in.</source>
        <translation>
            <numerusform>Başkalarından %n değer alındı.</numerusform>
        </translation>
    </message>
    <message>
        <source>This laptop is enrolled at {url}.</source>
        <translation>Bu bilgisayar {url} adresine kaydoldu.</translation>
    </message>
    <message numerus="yes">
        <source>{name} was written and verified: %n values.</source>
        <translation>
            <numerusform>{name} yazıldı ve doğrulandı: %n değer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation type="unfinished">
            <numerusform>%n değer</numerusform>
        </translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation type="unfinished">bu bilgisayar</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Alındı</translation>
    </message>
    <message>
        <source>sending {percent} %</source>
        <translation>gönderiliyor %{percent}</translation>
    </message>
    <message numerus="yes">
        <source>receiving: %n packages</source>
        <translation>
            <numerusform>alınıyor: %n paket</numerusform>
        </translation>
    </message>
    <message>
        <source>speaking with the centre</source>
        <translation>merkezle konuşuluyor</translation>
    </message>
    <message>
        <source>receipt not right</source>
        <translation>alındı geçersiz</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>sırada</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>received</source>
        <translation>teslim edildi</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>birleştirildi</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>reddedildi</translation>
    </message>
    <message>
        <source>all of it is there, the centre is checking it</source>
        <translation>tamamı ulaştı, merkez denetliyor</translation>
    </message>
    <message>
        <source>{there} sent</source>
        <translation>{there} gönderildi</translation>
    </message>
    <message>
        <source>{when}, no receipt yet</source>
        <translation>{when}, alındı bekleniyor</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>gönderilmeyi bekliyor</translation>
    </message>
    <message>
        <source>goes on where it stopped</source>
        <translation>kaldığı yerden sürer</translation>
    </message>
    <message>
        <source>{why}; packed anew by the next sending</source>
        <translation>{why}; sonraki gönderimde yeniden paketlenir</translation>
    </message>
    <message>
        <source>in the centre&apos;s inbox: {why}</source>
        <translation>merkezin gelen kutusunda: {why}</translation>
    </message>
    <message>
        <source>could not be read ({code})</source>
        <translation>okunamadı ({code})</translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished">yazıldı</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation type="unfinished">alındı</translation>
    </message>
    <message>
        <source>conflict ({count})</source>
        <translation>çakışma ({count})</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Karara bağla</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>geldi</translation>
    </message>
    <message>
        <source>packed {when}, not taken in yet</source>
        <translation>paketleme {when}, henüz alınmadı</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bak</translation>
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
