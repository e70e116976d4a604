import type { messages as english } from '../../en/errors/messages.ts';

export const messages: typeof english = {
  'xml-malformed': {
    text: 'Die Datei ist kein wohlgeformtes XML; der erste Fehler steht in Zeile {{line}}. Sie ist keine Nachricht oder nicht die ganze.',
    wayOut:
      'Schneiden Sie die Nachricht erneut mit, und speichern Sie sie unverändert, vom ersten bis zum letzten Zeichen.',
  },
  'xml-with-doctype': {
    text: 'Die Datei hat eine Dokumenttyp-Deklaration, die keine SOAP-Nachricht haben darf. Nichts davon wurde gelesen.',
    wayOut: 'Schneiden Sie die Nachricht am Tenant selbst mit. Klären Sie, woher diese Datei stammt.',
  },
  'xml-encoding-unsupported': {
    text: 'Die Datei gibt als Zeichenkodierung {{encoding}} an, oder ihre ersten Bytes sagen etwas anderes.',
    wayOut:
      'Speichern Sie die Nachricht so, wie sie mitgeschnitten wurde. Verstanden werden UTF-8, UTF-16 und ISO-8859-1.',
  },
  'xml-beyond-bounds': {
    text: 'Die Datei überschreitet, was eine Nachricht haben darf: {{bound}}, höchstens {{limit}}. Der Rest wurde nicht gelesen.',
    wayOut: 'Prüfen Sie, ob es eine am Tenant mitgeschnittene Antwort ist; keine echte ist so aufgebaut.',
  },
  'not-a-soap-message': {
    text: 'Die Datei ist XML, aber keine SOAP-Nachricht: Ihr erstes Element heißt „{{found}}“.',
    wayOut: 'Wählen Sie die ganze Nachricht, wie sie mitgeschnitten wurde, mit Umschlag und Kopf.',
  },
  'message-damaged': {
    text: 'Die Nachricht ist beschädigt oder unvollständig: „{{part}}“ ist nicht, wie es sein muss.',
    wayOut: 'Schneiden Sie die Nachricht erneut mit, als Ganzes und ohne abgetrennte Anhänge.',
  },
  'message-ambiguous': {
    text: 'Mehrere Elemente der Nachricht haben die Kennung „{{id}}“: Niemand kann sagen, welches gemeint ist.',
    wayOut:
      'Schneiden Sie die Nachricht erneut mit. Bleibt es so, hat sie womöglich jemand unterwegs verändert.',
  },
  'message-not-encrypted': {
    text: 'Im Rumpf dieser Nachricht ist nichts verschlüsselt.',
    wayOut: 'Schneiden Sie die Nachricht mit, bevor der Tenant sie entschlüsselt.',
  },
  'message-without-encrypted-key': {
    text: 'Der Inhalt ist mit einem Schlüssel verschlüsselt, der nicht mit der Nachricht kommt: Ein Zertifikat ist nicht beteiligt.',
    wayOut:
      'Wählen Sie eine Nachricht, deren Kopf einen EncryptedKey hat, wie WS-Security mit Zertifikaten ihn schreibt.',
  },
  'message-does-not-decrypt': {
    text: 'Die Nachricht nennt {{alias}}, doch {{alias}} entschlüsselt sie nicht. Sie wurde beschädigt, oder jemand hat sie erfunden.',
    wayOut:
      'Schneiden Sie die Nachricht erneut mit. Bleibt es so, fragen Sie den Empfänger, womit er verschlüsselt.',
  },
  'no-receiver-for-message': {
    text: 'Dies kann eine verschlüsselte Nachricht sein, doch hat in keiner offenen Rotation ein Empfänger ein neues Zertifikat erhalten: Es gibt nichts, was sie zeigen könnte.',
    wayOut: 'Untersuchen Sie Nachrichten, sobald das Zertifikat dem Empfänger übergeben ist.',
  },
  'message-recorded-before': {
    text: 'Diese Nachricht wurde bereits am {{recordedAt}} aufgezeichnet.',
    wayOut: 'Es ist nichts zu tun. Schneiden Sie für einen neueren Beleg eine andere Nachricht mit.',
  },
  'examination-ended': {
    text: 'Die Untersuchung wurde beendet, weil der Tresor gesperrt wurde.',
    wayOut: 'Wählen Sie die Nachricht erneut.',
  },
  'captured-in-the-future': {
    text: 'Die Nachricht kann nicht am {{capturedAt}} mitgeschnitten worden sein: Die Uhr dieses Rechners zeigt {{now}}.',
    wayOut: 'Geben Sie ein, wann sie mitgeschnitten wurde, oder prüfen Sie die Uhr dieses Rechners.',
  },
  'captured-before-hand-over': {
    text: 'Der Mitschnitt am {{capturedAt}} liegt vor der Übergabe des Zertifikats am {{handedOverAt}}: Der Empfänger konnte noch nicht umgestellt haben.',
    wayOut: 'Geben Sie ein, wann die Nachricht mitgeschnitten wurde, oder schneiden Sie eine neuere mit.',
  },
  'message-for-old-key': {
    text_one:
      'Am {{capturedAt}} wurde eine Nachricht mitgeschnitten, die {{receivers}} nach der bestätigten Umstellung für den alten Schlüssel verschlüsselt hatte. Ohne den alten Schlüssel könnte sie niemand lesen.',
    text_other:
      'Bis zum {{capturedAt}} wurden Nachrichten mitgeschnitten, die {{receivers}} nach der bestätigten Umstellung für den alten Schlüssel verschlüsselt hatten. Ohne den alten Schlüssel könnte sie niemand lesen.',
    wayOut:
      'Klären Sie mit dem Empfänger, welches System noch das alte Zertifikat verwendet, und lösen Sie dort den Alarm auf.',
  },
  'no-alarm': {
    text: 'Zu {{receiver}} besteht kein Alarm.',
    wayOut: 'Es ist nichts aufzulösen.',
  },
  'stated-switch-in-the-future': {
    text: 'Der alte Schlüssel kann nicht seit {{switchedAt}} außer Gebrauch sein: Die Uhr dieses Rechners zeigt {{now}}.',
    wayOut:
      'Lösen Sie den Alarm auf, sobald der Empfänger umgestellt hat, oder prüfen Sie die Uhr dieses Rechners.',
  },
  'switch-before-message': {
    text: 'Der alte Schlüssel kann nicht seit {{switchedAt}} außer Gebrauch sein: Die Nachricht dafür wurde am {{capturedAt}} mitgeschnitten.',
    wayOut:
      'Geben Sie ein, seit wann er wirklich nicht mehr verwendet wird: nicht vor dem Mitschnitt der Nachricht.',
  },
  'withdrawal-before-message': {
    text: 'Der Empfänger kann das neue Zertifikat nicht ab {{at}} nicht mehr verwendet haben: Am {{capturedAt}} wurde eine Nachricht dafür mitgeschnitten.',
    wayOut: 'Fragen Sie den Empfänger-Administrator, seit wann der Empfänger das Zertifikat nicht verwendet.',
  },
};
