import type { cards as english } from '../en/cards.ts';

export const cards: typeof english = {
  title: 'Wiederherstellung',
  why: 'Wiederherstellungskarten öffnen diesen Tresor, wenn eine Passphrase verloren ist. Auf jeder Karte stehen Wörter; eine bestimmte Anzahl öffnet ihn gemeinsam, weniger verraten nichts. Geben Sie sie an Personen, die sie getrennt voneinander und vom Tresor aufbewahren.',
  alone:
    'Sie sind hier die einzige Person, und es gibt keine Wiederherstellungskarten: Geht Ihre Passphrase verloren, öffnet nichts diesen Tresor wieder. Karten oder eine zweite Person würden helfen.',
  state: 'Wiederherstellungskarten',
  none: 'Keine',
  some: 'Je {{count}} von {{shares}} Karten öffnen den Tresor',
  made: 'Erstellt',
  rehearsed: 'Letzte Probe',
  notRehearsed: 'Keine: Noch hat niemand geprüft, ob sich die Karten lesen lassen',
  rehearsedWith: '{{recorded}}, mit den Karten {{numbers}}',
  card: 'Karte {{number}} von {{of}}',
  hint: 'Die Karten in beliebiger Reihenfolge. Geben Sie die Wörter ein, wie sie gedruckt sind, mit Leerzeichen dazwischen; Groß- und Kleinschreibung und Zeilenumbrüche machen keinen Unterschied.',
  make: {
    open: 'Wiederherstellungskarten erstellen…',
    title: 'Wiederherstellungskarten erstellen',
    what: 'Die Karten entstehen jetzt und werden nirgends aufbewahrt: So viele von ihnen, wie Sie festlegen, öffnen den Tresor gemeinsam, gleich welche. Jede Karte ist ein Blatt Papier für eine andere Person.',
    older: 'Die zuvor erstellten Karten verlieren ihre Gültigkeit.',
    shares: 'Karten',
    sharesHint: 'Von 2 bis 16.',
    threshold: 'Zum Öffnen des Tresors nötig',
    thresholdHint: 'Mindestens 2 und höchstens alle.',
    way: 'Wie sie auf Papier kommen',
    ways: { printer: 'Drucken', pdf: 'Als PDF-Datei speichern' },
    wayHints: {
      printer: 'Verwenden Sie einen Drucker, der keine Kopien behält und nicht im Netzwerk freigegeben ist.',
      pdf: 'Die Datei öffnet den Tresor jedem, der sie hat. Drucken Sie sie, und löschen Sie sie danach überall.',
    },
    act: 'Karten erstellen',
    done: {
      printer_one:
        '{{count}} Karte wurde an den Drucker gegeben. Machen Sie eine Probe, bevor Sie sie ausgeben.',
      printer_other:
        '{{count}} Karten wurden an den Drucker gegeben. Machen Sie eine Probe, bevor Sie sie ausgeben.',
      pdf_one:
        '{{count}} Karte wurde gespeichert. Drucken und löschen Sie die Datei, und machen Sie eine Probe.',
      pdf_other:
        '{{count}} Karten wurden gespeichert. Drucken und löschen Sie die Datei, und machen Sie eine Probe.',
    },
  },
  rehearse: {
    open: 'Probe machen…',
    title: 'Wiederherstellung proben',
    what: 'Geben Sie die Wörter der Karten ein, als wäre eine Passphrase verloren. Keyturn prüft, ob sie diesen Tresor öffnen würden. Es wird nichts geöffnet und keine Passphrase geändert; festgehalten wird, dass und mit welchen Karten Sie die Probe gemacht haben.',
    act: 'Karten prüfen',
    done_one: 'Die Karte {{numbers}} würde diesen Tresor öffnen.',
    done_other: 'Die Karten {{numbers}} würden diesen Tresor öffnen.',
  },
};
