import './receivers.css';
import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../electron/contract/schemas/receivers.ts';
import { hoursInWords } from '../text/formats.ts';
import { Fact, FactList } from '../ui/FactList.tsx';
import { Section } from '../ui/Page.tsx';

/** The contact person, the integration flows and the guaranteed delivery time. */
export function ReceiverFacts({ receiver }: { readonly receiver: Receiver }) {
  const { t } = useTranslation();
  const { contact, integrationFlows, guaranteedDeliveryTimeHours } = receiver;
  const orNone = (text: string) => (text === '' ? t('receivers.page.noneGiven') : text);
  return (
    <Section title={t('receivers.page.details')}>
      <FactList>
        <Fact name={t('receivers.columns.contact')}>{contact.name}</Fact>
        <Fact name={t('receivers.page.email')}>{orNone(contact.email)}</Fact>
        <Fact name={t('receivers.page.phone')}>{orNone(contact.phone)}</Fact>
        <Fact name={t('receivers.columns.deliveryTime')}>{hoursInWords(t, guaranteedDeliveryTimeHours)}</Fact>
        <Fact name={t('receivers.columns.integrationFlows')}>
          {integrationFlows.length === 0 ? (
            t('receivers.page.noneGiven')
          ) : (
            <ul className="kt-flows">
              {integrationFlows.map((flow) => (
                <li key={flow}>{flow}</li>
              ))}
            </ul>
          )}
        </Fact>
      </FactList>
    </Section>
  );
}
