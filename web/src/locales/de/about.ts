import type { AboutWords } from '../en/about';

export const about: AboutWords = {
  title: 'Über Cairn',
  lead: 'Ein Cairn ist ein Steinmännchen, das einen Weg markiert. Diese Seite zeigt Microcredentials, was hinter jedem von ihnen steht, und die größeren Abschlüsse, zu denen sie sich zusammensetzen lassen.',
  sections: [
    {
      id: 'what',
      title: 'Was ein Microcredential ist',
      paragraphs: [
        'Ein Microcredential weist nach, was jemand in einer kurzen Lerneinheit gelernt hat, geprüft nach klaren Maßstäben. Es kann für sich stehen oder auf etwas Größeres angerechnet werden.',
        'Die Angebote sind sehr verschieden. Darum sagt diese Seite über jedes dasselbe in derselben Reihenfolge, und „nicht angegeben“, wo der Anbieter nichts gesagt hat.',
      ],
    },
    {
      id: 'data',
      title: 'Woher die Daten kommen',
      paragraphs: [
        'Die Europa-Demo ist ein von Hand geschriebener Katalog, der zeigt, was möglich ist. Ihre Anbieter und Abschlüsse sind erfunden und als Beispiel gekennzeichnet. Niveaus, Fachgebiete, Kompetenzen und Standards sind echte Codes: EQR, ISCED-F 2013, ESCO, ISCO-08 und NACE Rev. 2.1.',
        'Der Katalog der veröffentlichten Anrechnungsregeln enthält wirkliche Abschlüsse, jeden mit seiner Quelle und wie belastbar sie ist.',
        'Die Überschriften folgen den Fragen der Cedefop-Arbeit zu Microcredentials für arbeitsmarktbezogene Bildung und den Elementen der Empfehlung des Rates vom 16. Juni 2022 zu Microcredentials (2022/C 243/02).',
        'Was aus den Daten abgeleitet ist, etwa Leistungspunkte aus Stunden oder die Aussicht auf Anerkennung, ist als solches gekennzeichnet und wird dem Eintrag nie hinzugefügt.',
      ],
    },
    {
      id: 'privacy',
      title: 'Ihre Privatsphäre',
      paragraphs: [
        'Es gibt kein Konto, keine Cookies, keine Statistik und keine Anfrage an einen anderen Server. Gesucht wird in Ihrem Browser; was Sie eintippen, wird niemandem gesendet.',
        'Was Sie suchen und wählen, steht in der Adresse der Seite, damit Sie es aufheben oder weitergeben können. Wem Sie diese Adresse geben, der kann es sehen, und beim Öffnen der Adresse auch der Server.',
        'Ihre eigene Katalogdatei wird in Ihrem Browser gelesen, im Speicher gehalten und vergessen, wenn Sie die Seite schließen oder neu laden.',
        'Ein Katalog auf einem anderen Server wird erst geladen, wenn Sie zustimmen. Dieser Server sieht dann Ihre IP-Adresse.',
        'Wenn Sie helle oder dunkle Farben von Hand wählen, merkt sich Ihr Browser das in seinem lokalen Speicher. Sonst wird nur gespeichert, was Sie selbst eintragen.',
        'Ihr Werdegang liegt im lokalen Speicher Ihres Browsers auf Ihrem Gerät, sobald Sie etwas eintragen. Er wird nie gesendet; was mit ihm beurteilt wird, beurteilt Ihr Browser, und ein Tag, auf den Sie vorausblicken, steht in dem Teil der Adresse, den Browser an keinen Server senden. Sie können ihn jederzeit als Datei speichern und löschen.',
        'Ein Plan, den Sie unter einem Namen speichern, liegt ebenfalls dort, mit den Wünschen und dem Werdegang, für die er berechnet wurde. Er verschwindet, wenn Sie ihn entfernen oder in Ihrem Werdegang alles löschen.',
      ],
    },
    {
      id: 'own',
      title: 'Ihr eigener Katalog, Ihre eigene Seite',
      paragraphs: [
        'Anbieter und Behörden können einen eigenen Katalog zeigen: Öffnen Sie die Datei auf der Suchseite, oder hängen Sie seine https-Adresse mit ?catalogue= an die Adresse dieser Seite. Die Suche lässt sich auch in eine andere Seite einbetten.',
        'Die Seite ist freie Software unter der Apache-Lizenz 2.0. Die mitgelieferten Kataloge stehen unter CC BY 4.0.',
      ],
    },
  ],
};
