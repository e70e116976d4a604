import type { ReportSource } from '../rotation/report-port.ts';
import type { Rotation } from '../rotation/rotation.ts';
import { oldKeyRemoval } from '../rotation/steps/remove-old-key.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { ClockSection } from './clock-section.tsx';
import { Deviations } from './deviations-section.tsx';
import { ReceiverSection } from './receiver-section.tsx';
import { CertificateFact, Facts, Sha256, useLanguage } from './report-parts.tsx';
import { StepsTable } from './steps-table.tsx';

interface ReportProps {
  readonly tenant: Tenant;
  readonly rotation: Rotation;
  readonly source: ReportSource;
}

/** The report's pages: the result first, then the seven steps, then all evidence, last the journal. */
export function ReportPage({ tenant, rotation, source }: ReportProps) {
  const { texts, when } = useLanguage();
  const oldKey = tenant.keyPairs.get(rotation.oldKeyId);
  const newKey = tenant.keyPairs.get(rotation.newKeyId ?? '');
  const names = [...rotation.receivers.keys()].map((id) => tenant.receivers.get(id)?.systemName ?? id);
  return (
    <main>
      <h1>
        {texts.title}: {oldKey?.alias} → {newKey?.alias ?? '…'}
      </h1>
      {source.simulatedClock && <p className="warning">{texts.simulated}</p>}
      <p className="result">{texts.result[rotation.closed?.state ?? 'open']}</p>
      <Facts
        rows={[
          [texts.tenant, tenant.name],
          [texts.rotation, rotation.id],
          [texts.receivers, names.join(', ')],
          [texts.started, `${when(rotation.started.at)} ${texts.by} ${rotation.started.by.name}`],
          [texts.reason, rotation.closed?.state === 'abandoned' ? rotation.closed.reason : null],
          [
            texts.preparedAt,
            `${when(source.preparedAt)} ${texts.by} ${source.preparedBy} ${texts.with} ${source.version}. ${texts.timesInUtc}`,
          ],
        ]}
      />
      <h2>{texts.deviations}</h2>
      <Deviations tenant={tenant} rotation={rotation} />
      <h2>{texts.steps}</h2>
      <StepsTable tenant={tenant} rotation={rotation} />
      <h2>{texts.removal}</h2>
      <Removal tenant={tenant} rotation={rotation} />
      <h2>{texts.clock}</h2>
      <ClockSection tenant={tenant} rotation={rotation} preparedAt={source.preparedAt} />
      <h2>{texts.keys}</h2>
      <h3>{texts.oldKey}</h3>
      {oldKey && <CertificateFact alias={oldKey.alias} certificate={oldKey.certificate} />}
      <h3>{texts.newKey}</h3>
      {newKey ? (
        <CertificateFact alias={newKey.alias} certificate={newKey.certificate} />
      ) : (
        <p>{texts.notCreated}</p>
      )}
      <h2>{texts.receivers}</h2>
      {[...rotation.receivers.values()].map((progress) => {
        const receiver = tenant.receivers.get(progress.receiverId);
        return receiver && <ReceiverSection key={receiver.id} receiver={receiver} progress={progress} />;
      })}
      <h2>{texts.journal}</h2>
      <Facts
        rows={[
          [texts.vault, tenant.vaultId],
          [
            texts.head,
            <span key="head">
              {texts.record} {source.head.sequence}, <Sha256 hex={source.head.digest} />
            </span>,
          ],
        ]}
      />
    </main>
  );
}

function Removal({ tenant, rotation }: Pick<ReportProps, 'tenant' | 'rotation'>) {
  const { texts, when } = useLanguage();
  const removal = oldKeyRemoval(tenant, rotation);
  if (removal === null) return <p>{texts.notKnown}</p>;
  const receiver = tenant.receivers.get(removal.receiverId)?.systemName ?? removal.receiverId;
  return (
    <p>
      {texts.earliest} {when(removal.at)}: {texts.rule[removal.rule](removal.retentionDays)} {receiver}.
    </p>
  );
}
