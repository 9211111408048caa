<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>AcceptRow</name>
    <message>
        <source>Accept because</source>
        <translation>Kabul gerekçesi</translation>
    </message>
    <message>
        <source>analysis ordered</source>
        <translation>analiz istendi</translation>
    </message>
    <message>
        <source>not relevant here</source>
        <translation>burada geçerli değil</translation>
    </message>
    <message>
        <source>firm cannot know</source>
        <translation>firma bilemiyor</translation>
    </message>
    <message>
        <source>Your reason stands in the report</source>
        <translation>Gerekçeniz raporda yer alır</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Gerekçe</translation>
    </message>
    <message>
        <source>Accept  ⏎</source>
        <translation>Kabul et  ⏎</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Take back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Kabul et…</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>Zorunlu</translation>
    </message>
    <message>
        <source>Should</source>
        <translation>Gerekli</translation>
    </message>
    <message>
        <source>Could</source>
        <translation>İyi olur</translation>
    </message>
    <message>
        <source>Accepted with a reason</source>
        <translation>Gerekçesiyle kabul edilenler</translation>
    </message>
    <message>
        <source>before the audit can be made final</source>
        <translation>denetim kesinleşmeden tamamlanmalı</translation>
    </message>
    <message>
        <source>or accept with a reason that stands in the report</source>
        <translation>ya da raporda yer alacak bir gerekçeyle kabul edin</translation>
    </message>
    <message>
        <source>makes matches better</source>
        <translation>eşleşmeleri iyileştirir</translation>
    </message>
    <message>
        <source>can be opened again</source>
        <translation>yeniden açılabilir</translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown, the others come up as these go</source>
        <translation>
            <numerusform>ilk %n satır gösteriliyor, bunlar giderildikçe ötekiler gelir</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a code</source>
        <translation>Kod seç</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Yanıtla</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Doldur</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planla</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aç</translation>
    </message>
</context>
<context>
    <name>ChecksPlace</name>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Fix the next one  F8</source>
        <translation>Sıradakini gider  F8</translation>
    </message>
    <message>
        <source>What is missing or doubtful</source>
        <translation>Eksik ya da şüpheli olanlar</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing is doubtful. What you record is checked as you type.</source>
        <translation>Eksik ya da şüpheli bir şey yok. Kaydettikleriniz siz yazarken denetlenir.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n açık</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n kabul edilmiş</numerusform>
        </translation>
    </message>
    <message>
        <source>checked as you record</source>
        <translation>siz kaydettikçe denetlenir</translation>
    </message>
    <message>
        <source>Fix the next one</source>
        <translation>Sıradakini gider</translation>
    </message>
    <message>
        <source>Go to where it is mended</source>
        <translation>Giderileceği yere git</translation>
    </message>
    <message>
        <source>Accept with a reason, or take that back</source>
        <translation>Gerekçeyle kabul et ya da kabulü geri al</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Sonraki bölme</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Another question for the visit…</source>
        <translation>Ziyarette sorulacak başka bir soru…</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Yeni soru</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>The answer</source>
        <translation>Yanıt</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message numerus="yes">
        <source>%n questions are still open.</source>
        <translation>
            <numerusform>%n soru henüz yanıtlanmadı.</numerusform>
        </translation>
    </message>
    <message>
        <source>No question is open. Matches can put their questions here.</source>
        <translation>Açık soru yok. Eşleşmeler&apos;deki sorular buraya yazılabilir.</translation>
    </message>
    <message>
        <source>How far the audit is</source>
        <translation>Denetimin durumu</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Bölümlere göre</translation>
    </message>
    <message>
        <source>Ask at the visit</source>
        <translation>Ziyarette sorulacaklar</translation>
    </message>
    <message>
        <source>Not yet final</source>
        <translation>Henüz kesinleşemez</translation>
    </message>
    <message numerus="yes">
        <source>%n answers away. Everything else can be accepted with a reason.</source>
        <translation>
            <numerusform>Geriye %n zorunlu kayıt kaldı. Kalanların hepsi gerekçeyle kabul edilebilir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Kesinleşmeye engel yok</translation>
    </message>
    <message numerus="yes">
        <source>%n doubts are left; mend them, or accept them with a reason.</source>
        <translation>
            <numerusform>%n şüpheli nokta kaldı; giderin ya da gerekçeyle kabul edin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that must or should be said is said.</source>
        <translation>Zorunlu ve gerekli olan her şey yazılmış.</translation>
    </message>
</context>
</TS>
