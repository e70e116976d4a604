import type { entries as english } from '../../en/errors/entries.ts';

export const entries: typeof english = {
  'not-found': {
    text: 'Was gesucht wurde ({{what}}), ist in diesem Tresor nicht verzeichnet.',
    wayOut: 'Kehren Sie zur Liste zurück: Sie zeigt, was vorhanden ist.',
  },
  'name-missing': {
    text: 'Eine erforderliche Eingabe fehlt.',
    wayOut: 'Füllen Sie alle mit einem Stern gekennzeichneten Felder aus.',
  },
  'no-receivers-registered': {
    text: 'Es ist noch kein Empfänger erfasst.',
    wayOut:
      'Erfassen Sie den Empfänger, dessen Zertifikat dies ist, und importieren Sie die Datei dann noch einmal.',
  },
  'receiver-name-taken': {
    text: 'Es gibt bereits einen Empfänger namens „{{name}}“. Groß- und Kleinschreibung macht keinen Unterschied.',
    wayOut: 'Wählen Sie einen Namen, der die beiden Systeme unterscheidet.',
  },
  'delivery-time-invalid': {
    text: 'Die garantierte Zustellzeit muss eine ganze Zahl sein, mindestens {{minimumHours}} und höchstens {{maximumHours}}.',
    wayOut: 'Geben Sie den mit dem Empfänger vereinbarten Wert ein.',
  },
  'waiting-policy-invalid': {
    text: '{{figure}} müssen eine ganze Zahl sein, mindestens {{minimum}} und höchstens {{maximum}}.',
    wayOut:
      'Geben Sie eine Anzahl von Tagen in diesen Grenzen ein. Eine Richtlinie kann die 90 Tage des Verfahrens erhöhen, aber nie verkürzen.',
  },
  'channel-proves-nothing': {
    text: 'Ein Fingerabdruck, der per E-Mail oder von einem USB-Stick verglichen wurde, beweist nichts: Wer das Zertifikat fälscht, fälscht auch ihn.',
    wayOut: 'Vergleichen Sie ihn telefonisch unter einer Nummer, die Sie bereits kennen, oder persönlich.',
  },
  'fingerprint-differs': {
    text: 'Das Zertifikat ist nicht jenes, dessen Fingerabdruck verglichen wurde. Verglichen: {{expected}}. In der Datei: {{found}}.',
    wayOut:
      'Wählen Sie die Datei erneut, und vergleichen Sie den Fingerabdruck noch einmal. Weicht er wieder ab, verwenden Sie die Datei nicht.',
  },
  'invalid-input': {
    text: 'Eine Eingabe hat eine Form, die nicht angenommen wird: {{field}}.',
    wayOut: 'Kürzen oder berichtigen Sie die Eingabe, und versuchen Sie es erneut.',
  },
  'unknown-call': {
    text: 'Dieser Teil von Keyturn kennt nicht, was von ihm verlangt wurde.',
    wayOut:
      'Starten Sie Keyturn neu. Geschieht es wieder, ist die Installation unvollständig: Installieren Sie es erneut.',
  },
  'not-allowed': {
    text: 'Keyturn hat eine Anfrage abgelehnt, die nicht aus dem eigenen Fenster kam.',
    wayOut: 'Starten Sie Keyturn neu. Geschieht es wieder, melden Sie es den Betreuern dieses Rechners.',
  },
  'print-failed': {
    text: 'Der Bericht wurde nicht gedruckt: {{reason}}.',
    wayOut: 'Prüfen Sie den Drucker, oder speichern Sie den Bericht als PDF-Datei.',
  },
  internal: {
    text: 'Dies ist ein Fehler in Keyturn, und es ist nicht sicher, ob der Vorgang aufgezeichnet wurde. Vorfall {{incident}}.',
    wayOut:
      'Sehen Sie nach, bevor Sie es erneut versuchen. Geschieht es wieder, melden Sie die Nummer des Vorfalls.',
  },
};
