import type { recovery as english } from '../../en/errors/recovery.ts';

export const recovery: typeof english = {
  'recovery-shares-invalid': {
    text: 'Es kann {{minimum}} bis {{maximum}} Wiederherstellungskarten geben, von denen mindestens {{minimum}} und höchstens alle nötig sind.',
    wayOut: 'Berichtigen Sie die beiden Zahlen. Zwei von drei ist meist eine gute Wahl.',
  },
  'no-recovery-shares': {
    text: 'Für diesen Tresor wurden keine Wiederherstellungskarten erstellt.',
    wayOut: 'Öffnen Sie ihn mit einer Passphrase, und erstellen Sie unter „Tresor“ Karten.',
  },
  'recovery-shares-of-another-vault': {
    text: 'Die Karten gehören zusammen, öffnen aber diesen Tresor nicht: Sie gehören zu einem anderen oder wurden durch neuere ersetzt.',
    wayOut: 'Vergleichen Sie mit diesem Tresor, was auf den Karten steht: Tenant, Kennung und Datum.',
  },
  'recovery-card-unreadable': {
    text: 'Die Wörter von Karte {{card}} können nicht stimmen: Eines ist vertippt, fehlt oder steht an der falschen Stelle.',
    wayOut: 'Vergleichen Sie sie Wort für Wort mit der Karte.',
  },
  'recovery-card-twice': {
    text: 'Karte {{card}} wurde bereits eingegeben: Sie ist noch einmal die Karte mit der Nummer {{share}}.',
    wayOut: 'Geben Sie die Wörter einer anderen Karte ein.',
  },
  'recovery-card-of-other-shares': {
    text: 'Karte {{card}} gehört nicht zur ersten: Die beiden wurden nicht zusammen erstellt.',
    wayOut: 'Vergleichen Sie die Daten auf den Karten, und verwenden Sie zusammen erstellte.',
  },
  'recovery-cards-missing': {
    text: 'Nötige Karten: {{threshold}}. Eingegebene Karten: {{given}}.',
    wayOut: 'Geben Sie die Wörter weiterer Karten ein.',
  },
};
