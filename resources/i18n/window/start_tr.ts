<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>ArrivedCard</name>
    <message>
        <source>A package has arrived</source>
        <translation>Bir paket geldi</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>İçeri al</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
    <message>
        <source>The signature is right and the package is whole. Taking it in loses nothing of yours.</source>
        <translation>İmza doğru, paket eksiksiz. İçeri alınca sizdeki hiçbir bilgi kaybolmaz.</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Kaydeden</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Paketlendi</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>İçinde</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>İmzalayan</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gideceği dosya</translation>
    </message>
    <message>
        <source>a new file: {path}</source>
        <translation>yeni dosya: {path}</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n değer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditsModel</name>
    <message>
        <source>Firm</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sektör</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Ziyaret</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Eşitleme</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>bulunamadı</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n açık</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n çatışma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not packed</source>
        <translation>
            <numerusform>%n pakette yok</numerusform>
        </translation>
    </message>
    <message>
        <source>all packed</source>
        <translation>tümü pakette</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups of {file}</source>
        <translation>{file} yedekleri</translation>
    </message>
    <message>
        <source>Bring back as a new file  ⏎</source>
        <translation>Yeni dosya olarak geri getir  ⏎</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>Geri  Esc</translation>
    </message>
    <message>
        <source>There are none yet. One is made when the file is opened, and every hour while one works.</source>
        <translation>Henüz yedek yok. Dosya açıldığında ve çalışırken saatte bir yedek alınır.</translation>
    </message>
    <message>
        <source>Made by themselves, ten at most; with their photos they take {size}.</source>
        <translation>Kendiliğinden alınır, en çok on tane saklanır; fotoğraflarıyla {size} yer tutuyor.</translation>
    </message>
    <message numerus="yes">
        <source>%n resources</source>
        <translation>
            <numerusform>%n kaynak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos and documents</source>
        <translation>
            <numerusform>%n fotoğraf ve belge</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds all that is in the file.</source>
        <translation>Dosyadaki her şey bu yedekte var.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more records</source>
        <translation>
            <numerusform>ve %n kayıt daha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values were recorded since; they would not be in it:</source>
        <translation>
            <numerusform>Bu yedekten sonra %n bilgi girildi; yedekte bunlar yok:</numerusform>
        </translation>
    </message>
    <message>
        <source>The file itself stays as it is.</source>
        <translation>Dosyanın kendisi olduğu gibi kalır.</translation>
    </message>
</context>
<context>
    <name>NewAudit</name>
    <message>
        <source>like the firm</source>
        <translation>firmanınki gibi</translation>
    </message>
    <message>
        <source>code or words</source>
        <translation>kod ya da ad</translation>
    </message>
    <message>
        <source>The new audit&apos;s file</source>
        <translation>Yeni denetimin dosyası</translation>
    </message>
    <message>
        <source>there is no such class; Enter begins with it all the same</source>
        <translation>böyle bir sınıf yok; yine de bununla başlamak için Enter</translation>
    </message>
    <message>
        <source>not a NACE class: 24.51</source>
        <translation>dört haneli NACE kodu değil (örnek: 24.51)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Bring in</source>
        <translation type="unfinished">Getir</translation>
    </message>
    <message>
        <source>Package from USB or e-mail…</source>
        <translation type="unfinished">USB&apos;den ya da e-postadan paket…</translation>
    </message>
    <message>
        <source>it is shown first; nothing is taken in before you say so</source>
        <translation type="unfinished">önce içindekiler gösterilir; siz demeden hiçbir şey alınmaz</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>New audit</source>
        <translation>Yeni denetim</translation>
    </message>
    <message>
        <source>For a visit: the quick line, the grid, the checks. No account, no settings.</source>
        <translation>Ziyaret için: hızlı satır, çizelge, kontroller. Hesap da ayar da gerekmez.</translation>
    </message>
    <message>
        <source>Assess your own plant</source>
        <translation>Kendi tesisinizi değerlendirin</translation>
    </message>
    <message>
        <source>Five steps with questions, under an hour. You can stop and go on any time.</source>
        <translation>Sorularla beş adım, bir saatten kısa. İstediğiniz an bırakıp sonra sürdürebilirsiniz.</translation>
    </message>
    <message>
        <source>Begin the questions</source>
        <translation>Sorulara başla</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Önce bir göz atın</translation>
    </message>
    <message>
        <source>Three invented plants around İzmir to try things on. Whatever you do there stays on this laptop.</source>
        <translation>Denemek için İzmir çevresinde üç uydurma tesis. Orada yaptıklarınız bu bilgisayarda kalır.</translation>
    </message>
    <message>
        <source>Marble</source>
        <translation>Mermer</translation>
    </message>
    <message>
        <source>Foundry</source>
        <translation>Dökümhane</translation>
    </message>
    <message>
        <source>Olive oil</source>
        <translation>Zeytinyağı</translation>
    </message>
</context>
<context>
    <name>StartNewAudit</name>
    <message>
        <source>New audit</source>
        <translation>Yeni denetim</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>NACE code</source>
        <translation>NACE kodu</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Tesis</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>İl</translation>
    </message>
    <message>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>Ziyaret günü</translation>
    </message>
    <message>
        <source>Base year</source>
        <translation>Temel yıl</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Elsewhere…</source>
        <translation>Başka yere…</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Başla</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Şimdi değil</translation>
    </message>
    <message>
        <source>Everything else can be filled in later.</source>
        <translation>Gerisi sonra da doldurulabilir.</translation>
    </message>
</context>
<context>
    <name>StartPlace</name>
    <message>
        <source>Audits</source>
        <translation>Denetimler</translation>
    </message>
    <message>
        <source>Firm, place, sector…</source>
        <translation>Firma, yer, sektör…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Listeyi süz</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Dosya aç…</translation>
    </message>
    <message>
        <source>Audits of this laptop</source>
        <translation>Bu bilgisayardaki denetimler</translation>
    </message>
    <message>
        <source>Package from USB or e-mail…</source>
        <translation>USB&apos;den ya da e-postadan paket…</translation>
    </message>
    <message>
        <source>Here stand the audits of this laptop. Nothing is recorded yet.</source>
        <translation>Bu bilgisayardaki denetimler burada durur. Henüz kayıt yok.</translation>
    </message>
    <message>
        <source>New audit</source>
        <translation>Yeni denetim</translation>
    </message>
    <message>
        <source>Open an audit or a package</source>
        <translation>Denetim ya da paket aç</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Paket aç</translation>
    </message>
    <message>
        <source>Taken in. An earlier package of the same laptop has not arrived yet.</source>
        <translation>İçeri alındı. Aynı bilgisayarın daha önceki bir paketi henüz gelmedi.</translation>
    </message>
    <message numerus="yes">
        <source>%n new values were taken in.</source>
        <translation>
            <numerusform>%n yeni değer içeri alındı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos or documents of it are not to be had any more.</source>
        <translation>
            <numerusform>Fotoğraf ya da belgelerinden %n tanesi artık bulunamıyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken off the list. The file stays where it is.</source>
        <translation>Listeden çıkarıldı. Dosya yerinde duruyor.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Klasöründe göster</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Yedekler…</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Listeden çıkar</translation>
    </message>
    <message>
        <source>Open the selected audit</source>
        <translation>Seçili denetimi aç</translation>
    </message>
</context>
</TS>
