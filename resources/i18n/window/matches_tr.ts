<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>AskBox</name>
    <message>
        <source>Ask · this moves the score most</source>
        <translation>Sor · puanı en çok bu değiştirir</translation>
    </message>
    <message>
        <source>Put on the visit&apos;s list  S</source>
        <translation>Ziyaret listesine yaz  S</translation>
    </message>
    <message>
        <source>It is on the visit&apos;s list.</source>
        <translation>Ziyaret listesinde.</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Open synergy  ⏎</source>
        <translation>Sinerji aç  ⏎</translation>
    </message>
    <message>
        <source>Not suitable…  U</source>
        <translation>Uygun değil…  U</translation>
    </message>
    <message>
        <source>Take back  ⌫</source>
        <translation>Geri al  ⌫</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>Açıklamayı kopyala</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>This audit</source>
        <translation>Bu denetim</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Başka dosyalar</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dosya seç…</translation>
    </message>
    <message>
        <source>Files of other plants</source>
        <translation>Başka tesislerin dosyaları</translation>
    </message>
    <message>
        <source>Audits (*.esdesk)</source>
        <translation>Denetimler (*.esdesk)</translation>
    </message>
    <message>
        <source>from the catalogue of known uses, worked out on this laptop</source>
        <translation>bilinen kullanımlar kataloğundan, bu bilgisayarda hesaplandı</translation>
    </message>
    <message numerus="yes">
        <source>in %n files</source>
        <translation>
            <numerusform>%n dosyada</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matches</name>
    <message>
        <source>Haves</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>İstek</translation>
    </message>
    <message>
        <source>best</source>
        <translation>en iyi</translation>
    </message>
    <message>
        <source>found</source>
        <translation>öneri</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>kavram</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>adlandırma</translation>
    </message>
    <message>
        <source>waste code</source>
        <translation>atık kodu</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>sektör</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>sınır değerler</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>dayanak</translation>
    </message>
    <message>
        <source>hazard</source>
        <translation>tehlike</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>uzaklık</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>miktar</translation>
    </message>
    <message>
        <source>months</source>
        <translation>aylar</translation>
    </message>
    <message>
        <source>receivers</source>
        <translation>alıcılar</translation>
    </message>
    <message>
        <source>never</source>
        <translation>kesin istenmeyen</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>belgeli</translation>
    </message>
    <message>
        <source>known practice, not checked</source>
        <translation>bilinen uygulama, doğrulanmadı</translation>
    </message>
    <message>
        <source>a judgement</source>
        <translation>değerlendirme</translation>
    </message>
    <message>
        <source>synergy opened</source>
        <translation>sinerji açıldı</translation>
    </message>
    <message numerus="yes">
        <source>%n more under {limit}</source>
        <translation>
            <numerusform>Eşiğin ({limit}) altında %n öneri daha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not suitable</source>
        <translation>
            <numerusform>%n uygun değil</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchesPlace</name>
    <message>
        <source>Matches</source>
        <translation>Eşleşmeler</translation>
    </message>
    <message>
        <source>Record what the plant has left over. What others do with such things then stands here.</source>
        <translation>Tesisten arta kalanları kaydedin; başkalarının bunlarla ne yaptığı burada görünür.</translation>
    </message>
    <message>
        <source>To the inventory</source>
        <translation>Envantere git</translation>
    </message>
    <message>
        <source>Haves</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>A synergy was opened. Say what is done next, and by when.</source>
        <translation>Sinerji açıldı. Sıradaki adımı ve tarihini yazın.</translation>
    </message>
    <message>
        <source>The question is on the visit&apos;s list, in Checks.</source>
        <translation>Soru, Kontroller&apos;deki ziyaret listesine yazıldı.</translation>
    </message>
    <message>
        <source>The explanation was copied.</source>
        <translation>Açıklama kopyalandı.</translation>
    </message>
    <message>
        <source>Open synergy</source>
        <translation>Sinerji aç</translation>
    </message>
    <message>
        <source>Not suitable…</source>
        <translation>Uygun değil…</translation>
    </message>
    <message>
        <source>Put the question on the visit&apos;s list</source>
        <translation>Soruyu ziyaret listesine yaz</translation>
    </message>
    <message>
        <source>Take back what was decided</source>
        <translation>Kararı geri al</translation>
    </message>
    <message>
        <source>Between the panes</source>
        <translation>Bölmeler arasında</translation>
    </message>
    <message>
        <source>Copy explanation</source>
        <translation>Açıklamayı kopyala</translation>
    </message>
</context>
<context>
    <name>MoneyLine</name>
    <message>
        <source>Type the figures in Synergies</source>
        <translation>Rakamları Sinerjiler’de yaz</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Why is it not suitable?</source>
        <translation>Neden uygun değil?</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Vazgeç  Esc</translation>
    </message>
</context>
<context>
    <name>SuggestionPane</name>
    <message>
        <source>open synergy</source>
        <translation>sinerji aç</translation>
    </message>
    <message>
        <source>not suitable</source>
        <translation>uygun değil</translation>
    </message>
    <message>
        <source>ask at the visit</source>
        <translation>listeye yaz</translation>
    </message>
    <message>
        <source>Nothing in the chosen files fits it.</source>
        <translation>Seçilen dosyalarda buna uyan bir şey yok.</translation>
    </message>
    <message>
        <source>No known use was found. A more usual name, or its waste code, may help.</source>
        <translation>Bilinen bir kullanım bulunamadı. Daha yaygın bir ad ya da atık kodu işe yarayabilir.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Öneriler</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n öneri</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyPane</name>
    <message>
        <source>Why?</source>
        <translation>Neden?</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Karşı</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>Nasıl ilerliyor</translation>
    </message>
    <message>
        <source>What it leads on to</source>
        <translation>Buradan sonrası</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Neye dayanıyor</translation>
    </message>
</context>
</TS>
