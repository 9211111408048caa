<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>BreakdownCard</name>
    <message>
        <source>The program ended unexpectedly</source>
        <translation>Program beklenmedik biçimde kapandı</translation>
    </message>
    <message>
        <source>Something in the program broke down</source>
        <translation>Programda bir şey bozuldu</translation>
    </message>
    <message>
        <source>This is our fault, not yours; what was recorded is on the disk.</source>
        <translation>Bu sizin değil, bizim hatamız; kaydedilen her şey diskte.</translation>
    </message>
    <message>
        <source>The report stays on this laptop and is sent nowhere. Whoever looks after ESDesk can use it.</source>
        <translation>Arıza raporu bu bilgisayarda kalır, hiçbir yere gönderilmez. ESDesk&apos;ten sorumlu kişinin işine yarar.</translation>
    </message>
    <message>
        <source>Read it before you hand it on: an error can quote words that were typed.</source>
        <translation>Birine vermeden önce okuyun: hata iletisi, yazdığınız sözcükleri içerebilir.</translation>
    </message>
    <message>
        <source>Report of the breakdown</source>
        <translation>Arıza raporu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Farklı kaydet…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Older: {at} of {count}</source>
        <translation>Daha eskisi: {at} / {count}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Arıza raporunu kaydet</translation>
    </message>
</context>
<context>
    <name>Breakdowns</name>
    <message>
        <source>Nothing has broken down: there is no report.</source>
        <translation>Arıza raporu yok: bozulan bir şey olmadı.</translation>
    </message>
    <message>
        <source>Something in the program broke down; this is our fault. What was recorded is on the disk.</source>
        <translation>Programda bir şey bozuldu; bu bizim hatamız. Kaydedilen her şey diskte.</translation>
    </message>
    <message>
        <source>Read the report</source>
        <translation>Arıza raporunu oku</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Look at one from a file…</source>
        <translation>Dosyadan bir katalog aç…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
    <message>
        <source>In use: {version}</source>
        <translation>Kullanılan: {version}</translation>
    </message>
    <message>
        <source>Back to {version}</source>
        <translation>{version} sürümüne dön</translation>
    </message>
    <message>
        <source>The synergies of this audit were suggested by: {listed}</source>
        <translation>Bu denetimin sinerjilerini öneren katalog: {listed}</translation>
    </message>
    <message>
        <source>It came with the program.</source>
        <translation>Programla birlikte geldi.</translation>
    </message>
    <message>
        <source>Signed by {signer}, packed {when}.</source>
        <translation>İmzalayan {signer}, paketlenme {when}.</translation>
    </message>
    <message>
        <source>Offered: {version}, packed {when}</source>
        <translation>Sunulan: {version}, paketlenme {when}</translation>
    </message>
    <message>
        <source>Waste codes</source>
        <translation>Atık kodları</translation>
    </message>
    <message>
        <source>Known uses</source>
        <translation>Bilinen kullanımlar</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Kavramlar</translation>
    </message>
    <message>
        <source>Sector profiles</source>
        <translation>Sektör profilleri</translation>
    </message>
    <message>
        <source>Its signer is known: a catalogue of theirs was taken before.</source>
        <translation>İmzalayan tanınıyor: daha önce bir kataloğu alınmış.</translation>
    </message>
    <message>
        <source>Signed by a key that is not known here. Compare the letters with the centre by telephone.</source>
        <translation>Burada tanınmayan bir anahtarla imzalanmış. Harfleri telefonda merkezle karşılaştırın.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>The letters are the same: take it</source>
        <translation>Harfler aynı: al</translation>
    </message>
    <message>
        <source>{codes} waste codes, {uses} known uses, {concepts} concepts, {sectors} sector profiles</source>
        <translation>{codes} atık kodu, {uses} bilinen kullanım, {concepts} kavram, {sectors} sektör profili</translation>
    </message>
</context>
<context>
    <name>Catalogues</name>
    <message>
        <source>Look at a catalogue</source>
        <translation>Kataloğa bak</translation>
    </message>
    <message>
        <source>Catalogue {version} was taken. ESDesk works with it from its next start on.</source>
        <translation>{version} kataloğu alındı. ESDesk bir sonraki açılıştan başlayarak onunla çalışır.</translation>
    </message>
    <message>
        <source>ESDesk works with catalogue {version} again from its next start on.</source>
        <translation>ESDesk bir sonraki açılıştan başlayarak yeniden {version} kataloğuyla çalışır.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <source>Catalogue…</source>
        <translation>Katalog…</translation>
    </message>
    <message>
        <source>Keys of this laptop…</source>
        <translation>Bu bilgisayarın anahtarları…</translation>
    </message>
    <message>
        <source>What broke down…</source>
        <translation>Arıza raporları…</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <source>The program ended twice while this file was being opened: {file}</source>
        <translation>Bu dosya açılırken program iki kez kapandı: {file}</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Yine de aç</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. You are where you were.</source>
        <translation>Program beklenmedik biçimde kapanmıştı. Kaldığınız yerdesiniz.</translation>
    </message>
</context>
<context>
    <name>FieldEdit</name>
    <message>
        <source>Outside</source>
        <translation>Dışarı</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Depo</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Resim panoya kopyalandı.</translation>
    </message>
    <message>
        <source>The data is on the clipboard; Excel takes it as a table.</source>
        <translation>Veri panoya kopyalandı; Excel&apos;e tablo olarak yapıştırılabilir.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Resmi kaydet</translation>
    </message>
    <message>
        <source>The picture was saved as {file}.</source>
        <translation>Resim {file} adıyla kaydedildi.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Resmi kopyala</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Veriyi kopyala</translation>
    </message>
    <message>
        <source>Save as SVG or PNG…</source>
        <translation>SVG ya da PNG olarak kaydet…</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Place, action, resource, waste code, firm…</source>
        <translation>Yer, işlem, kaynak, atık kodu, firma…</translation>
    </message>
    <message>
        <source>Search or go to…</source>
        <translation>Ara ya da git…</translation>
    </message>
    <message>
        <source>Nothing is called that, here or in the catalogue.</source>
        <translation>Bu adla bir şey yok; ne burada ne katalogda.</translation>
    </message>
</context>
<context>
    <name>FirmPairs</name>
    <message>
        <source>No two firms of this audit look like one.</source>
        <translation>Bu denetimde birbirine benzeyen firma yok.</translation>
    </message>
    <message>
        <source>a firm that is not here</source>
        <translation>burada olmayan bir firma</translation>
    </message>
    <message>
        <source>May be the same firm</source>
        <translation>Aynı firma olabilir</translation>
    </message>
    <message>
        <source>Same firm</source>
        <translation>Aynı firma</translation>
    </message>
    <message>
        <source>Another firm</source>
        <translation>Başka firma</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <source>Counts as the same firm</source>
        <translation>Aynı firma sayılıyor</translation>
    </message>
    <message>
        <source>Is another firm</source>
        <translation>Başka firma</translation>
    </message>
    <message>
        <source>Judged differently: counts as another firm until it is settled</source>
        <translation>Kararlar farklı: karara bağlanana kadar başka firma sayılıyor</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Geri al</translation>
    </message>
</context>
<context>
    <name>FloatCard</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>KeptTyping</name>
    <message>
        <source>When the program ended, this was being typed and is kept: {field}: “{text}”</source>
        <translation>Program kapandığında yazılmakta olan metin saklandı: {field}: “{text}”</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Oraya git</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>OwnKeys</name>
    <message>
        <source>The keys are unlocked. You can go on.</source>
        <translation>Anahtarların kilidi açıldı. Devam edebilirsiniz.</translation>
    </message>
    <message>
        <source>The keys are locked with this passphrase from now on.</source>
        <translation>Anahtarlar bundan sonra bu parolayla kilitli.</translation>
    </message>
    <message>
        <source>The keys need no passphrase any more.</source>
        <translation>Anahtarlar artık parola istemiyor.</translation>
    </message>
</context>
<context>
    <name>OwnKeysCard</name>
    <message>
        <source>Keys of this laptop</source>
        <translation>Bu bilgisayarın anahtarları</translation>
    </message>
    <message>
        <source>Whoever forgets the passphrase has lost the keys: this laptop is then another one to the centre.</source>
        <translation>Parola unutulursa anahtarlar da gider: bu bilgisayar merkez için artık başka bir bilgisayardır.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Yeni parola</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Aynısı bir kez daha</translation>
    </message>
    <message>
        <source>Change the passphrase  ⏎</source>
        <translation>Parolayı değiştir  ⏎</translation>
    </message>
    <message>
        <source>Lock with a passphrase  ⏎</source>
        <translation>Parolayla kilitle  ⏎</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Kilitleniyor…</translation>
    </message>
    <message>
        <source>Take the passphrase off</source>
        <translation>Parolayı kaldır</translation>
    </message>
    <message>
        <source>The private key of this laptop lies in the system&apos;s keyring.</source>
        <translation>Bu bilgisayarın özel anahtarı sistemin anahtarlığında durur.</translation>
    </message>
    <message>
        <source>The private key of this laptop lies in a file that your passphrase locks: {file}</source>
        <translation>Bu bilgisayarın özel anahtarı, parolanızla kilitli bir dosyada durur: {file}</translation>
    </message>
    <message>
        <source>The private key of this laptop lies in a file that only you may read: {file}</source>
        <translation>Bu bilgisayarın özel anahtarı, yalnızca sizin okuyabildiğiniz bir dosyada durur: {file}</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>İkisi aynı değil.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Start</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>Firm and site</source>
        <translation>Firma ve tesis</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Süreçler</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Envanter</translation>
    </message>
    <message>
        <source>Energy and water</source>
        <translation>Enerji ve su</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Denge</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Eşleşmeler</translation>
    </message>
    <message>
        <source>Synergies</source>
        <translation>Sinerjiler</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Önlemler</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapor</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Eşitleme</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Harita</translation>
    </message>
    <message>
        <source>Self-assessment</source>
        <translation>Öz değerlendirme</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation>Bu yerin tuşları</translation>
    </message>
    <message>
        <source>Narrow or wide rail</source>
        <translation>Dar ya da geniş menü</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Yerler</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>{code} was copied: {name}</source>
        <translation>{code} kopyalandı: {name}</translation>
    </message>
</context>
<context>
    <name>SheetBar</name>
    <message>
        <source>Sheet</source>
        <translation>Sayfa</translation>
    </message>
    <message>
        <source>Headers in row</source>
        <translation>Başlık satırı</translation>
    </message>
    <message>
        <source>next sheet</source>
        <translation>sonraki sayfa</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Çalışma kitabının sayfası</translation>
    </message>
    <message>
        <source>Row that the words over the columns stand in</source>
        <translation>Sütun başlıklarının bulunduğu satır</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search or go to…</source>
        <translation>Ara ya da git…</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Geri al, yinele</translation>
    </message>
    <message>
        <source>The other language</source>
        <translation>Öteki dil</translation>
    </message>
    <message>
        <source>Narrow or wide rail</source>
        <translation>Dar ya da geniş menü</translation>
    </message>
    <message>
        <source>Back to where the place begins</source>
        <translation>Yerin başına dön</translation>
    </message>
    <message>
        <source>Keys of this place</source>
        <translation>Bu yerin tuşları</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>works offline</source>
        <translation>çevrimdışı çalışır</translation>
    </message>
    <message>
        <source>Catalogue {version}: {content}</source>
        <translation>Katalog {version}: {content}</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>çalışıyor…</translation>
    </message>
    <message>
        <source>nothing is missing</source>
        <translation>eksik yok</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n eksik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%n şüpheli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n haves</source>
        <translation>
            <numerusform>%n var</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wants</source>
        <translation>
            <numerusform>%n istek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Yinele</translation>
    </message>
    <message>
        <source>Search or go to…</source>
        <translation>Ara ya da git…</translation>
    </message>
    <message>
        <source>No audit open</source>
        <translation>Açık denetim yok</translation>
    </message>
    <message>
        <source>Visit {day}</source>
        <translation>Ziyaret {day}</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>kaydedilemedi</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>kaydedildi</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <source>The keys of this laptop are locked</source>
        <translation>Bu bilgisayarın anahtarları kilitli</translation>
    </message>
    <message>
        <source>Without them no audit opens and nothing is sent. The passphrase is kept while ESDesk runs.</source>
        <translation>Anahtarlar olmadan denetim açılmaz, bir şey gönderilmez. Parola, ESDesk açık kaldıkça bellekte tutulur.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Açılıyor…</translation>
    </message>
    <message>
        <source>Unlock  ⏎</source>
        <translation>Kilidi aç  ⏎</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n fields were changed by someone since, and stay.</source>
        <translation>
            <numerusform>%n alan o arada başkası tarafından değiştirildi, olduğu gibi bırakıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on in another place</source>
        <translation>Başka bir yerde sürdür</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Closer</source>
        <translation>Yaklaştır</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>Uzaklaştır</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tümünü göster</translation>
    </message>
</context>
</TS>
