import type { keystore as english } from '../en/keystore.ts';

export const keystore: typeof english = {
  title: 'Keystore',
  purpose:
    'Die Schlüsselpaare, mit denen der Tenant entschlüsselt: die heute gebrauchten und jene, die Rotationen hier erzeugt haben. Keyturn führt diese Liste; der Tenant-Keystore selbst bleibt, wo er ist.',
  register: 'Schlüssel in Gebrauch erfassen …',
  empty: {
    title: 'Es ist noch kein Schlüsselpaar erfasst',
    text: 'Erfassen Sie das Schlüsselpaar, mit dem der Tenant heute entschlüsselt, damit eine Rotation es erneuern kann. Sein Zertifikat genügt: Wählen Sie im Tenant-Keystore unter seinem Alias „Zertifikat herunterladen“. Private Schlüssel lassen sich dort nicht herunterladen.',
  },
  columns: {
    alias: 'Alias',
    state: 'Zustand',
    expiry: 'Zertifikat',
    privateKey: 'Privater Schlüssel',
    receivers: 'Empfänger',
  },
  held: 'In diesem Tresor',
  notHeld: 'Nur im Tenant-Keystore',
  destroyed: 'Nicht hier',
  noReceivers: 'Keine',
  expiredInUse: 'Das Zertifikat dieses Schlüssels in Gebrauch ist abgelaufen.',
  expiredWhy:
    'Der Tenant entschlüsselt dennoch damit und lässt sich nichts anmerken. Ein Empfänger, der die Gültigkeit prüft, könnte aber aufhören zu verschlüsseln: Erneuern Sie das Schlüsselpaar jetzt.',
  expiresSoon:
    'Dieses Zertifikat läuft bald ab. Eine Rotation dauert Wochen, weil jeder Empfänger umstellen muss: Beginnen Sie jetzt.',
  page: {
    back: 'Alle Schlüsselpaare',
    standing: 'Stand',
    certificate: 'Zertifikat',
    recorded: 'Hier erfasst',
    recordedBy: '{{at}}, von {{name}}',
    certificateOnly:
      'Dieser Tresor kennt das Schlüsselpaar durch sein Zertifikat. Das genügt: Der private Schlüssel liegt im Tenant-Keystore, der nie einen herausgibt.',
    startRotation: 'Rotation beginnen …',
    openRotation: 'Rotation öffnen',
    underway: 'Eine Rotation, die dieses Schlüsselpaar erneuert, ist offen.',
    gone: 'Dieses Schlüsselpaar gibt es in diesem Tresor nicht.',
  },
  registration: {
    title: 'Schlüssel in Gebrauch erfassen',
    withKey:
      'Die Datei enthält auch den privaten Schlüssel. Er wird in diesem Tresor versiegelt und vernichtet, wenn die Rotation abgeschlossen ist.',
    withoutKey: 'Erfasst wird nur das Zertifikat. Das genügt, um das Schlüsselpaar zu erneuern.',
    expired:
      'Dieses Zertifikat ist abgelaufen. Der Tenant entschlüsselt dennoch damit: Erfassen Sie es, wenn Empfänger noch damit verschlüsseln.',
    takeKey: 'Auch den privaten Schlüssel in den Tresor nehmen',
    alias: 'Alias',
    aliasHint: 'Genau wie im Tenant-Keystore.',
    receivers: 'Empfänger, die damit verschlüsseln',
    receiversHint:
      'Wählen Sie alle: Der alte Schlüssel kann erst weg, wenn jeder umgestellt hat. Weitere können Sie zu Beginn der Rotation hinzunehmen.',
    noReceivers:
      'Es ist noch kein Empfänger erfasst. Sie können Empfänger später erfassen und zu Beginn der Rotation auswählen.',
    act: 'Erfassen',
  },
  addition: {
    title: 'Privater Schlüssel von {{alias}}',
    what: 'Dies ist der private Schlüssel des Schlüsselpaars {{alias}}, das dieser Tresor nur durch sein Zertifikat kennt. Er wird im Tresor versiegelt und vernichtet, wenn das Schlüsselpaar entfernt wird.',
    act: 'In den Tresor nehmen',
  },
};
