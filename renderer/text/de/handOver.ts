import type { handOver as en } from '../en/handOver.ts';

/** Schritt 3: was an einen Empfänger geht, was telefonisch verglichen wird, wie es übergeben wurde. */
export const handOver: typeof en = {
  panel: 'Übergabe an {{receiver}}',
  prepared: 'Exportiert, Übergabe noch nicht festgehalten',
  done: 'Übergeben am {{at}}',
  signerMissing:
    'Für {{receiver}} ist noch kein Signaturzertifikat hinterlegt. Sie können das Zertifikat übergeben, die Bestätigung aber erst importieren, wenn es hinterlegt ist.',
  toReceiver: 'Zu {{receiver}}',
  exportTitle: 'Was übergeben wird',
  wentOutTitle: 'Was geschrieben wurde',
  exportHint:
    'Für {{receiver}}: das neue Zertifikat in drei Formaten, ein Brief von einer Seite, eine Anleitung, das Formular für die Bestätigung, ein Mailentwurf und die Termine für einen Kalender.',
  switchBy: 'Um Umstellung gebeten bis',
  switchByHint: 'Steht im Brief, in der Mail und in der Kalenderdatei.',
  language: 'Sprache der Texte',
  form: 'Geschrieben als',
  forms: { folder: 'Ordner', zip: 'ZIP-Datei' },
  exportAct: 'Übergabe exportieren…',
  exportAgainAct: 'Erneut exportieren…',
  exportAgainHint:
    'Sie können erneut exportieren, zum Beispiel auf einen anderen Datenträger oder mit einem anderen Termin. Der Zufallswert bleibt gleich: Eine Bestätigung aus jedem Export zählt.',
  exported: 'Die Übergabe {{name}} wurde geschrieben und zur Probe zurückgelesen.',
  compareTitle: 'Telefonisch vergleichen',
  compareHint:
    'Rufen Sie {{contact}} unter einer Ihnen bekannten Nummer an. Der Empfänger liest den SHA-256-Fingerabdruck des Zertifikats vor, das er erhalten hat, und Sie vergleichen:',
  comparePhone: 'Hier erfasst: {{phone}}.',
  compareLater: 'Wird festgehalten, sobald der Empfänger die Dateien hat.',
  hex: 'SHA-256 des neuen Zertifikats',
  words: 'Derselbe in Wörtern, Zeile für Zeile',
  qrCode: 'Derselbe SHA-256 als QR-Code',
  compareDiffers:
    'Stimmt er nicht überein, halten Sie nichts fest und brechen Sie ab: Der Empfänger hat ein anderes Zertifikat als das hier erzeugte.',
  comparedWith: 'Verglichen mit',
  comparedBy: 'Verglichen auf dem Weg',
  comparedAt: 'Verglichen am',
  compareAct: 'Übereinstimmung festhalten',
  compared: 'Es ist festgehalten, dass der Fingerabdruck mit {{receiver}} verglichen wurde.',
  recordTitle: 'Wie es übergeben wurde',
  recordLater: 'Wird festgehalten, sobald die Dateien exportiert und übergeben wurden.',
  handedOverAt: 'Übergeben am',
  to: 'Übergeben an',
  channel: 'Weg',
  act: 'An {{receiver}} übergeben',
  recorded: 'Es ist festgehalten, dass {{receiver}} das neue Zertifikat erhalten hat.',
};
