import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultSummary } from '../../electron/contract/schemas/vaults.ts';
import { useAct } from '../client/useAct.ts';
import { useFormats } from '../text/formats.ts';
import { Fact, FactList } from '../ui/FactList.tsx';
import { useTakeSession } from './SessionContext.ts';
import { StartCard } from './StartCard.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** The vaults that were opened here before, the latest first; one of them is ready for its passphrase. */
export function KnownVaults({ vaults }: { readonly vaults: readonly VaultSummary[] }) {
  const { t } = useTranslation();
  const latestFirst = [...vaults].sort((one, other) => other.lastOpenedAt.localeCompare(one.lastOpenedAt));
  const [selected, setSelected] = useState(latestFirst[0]?.vaultId);
  return (
    <StartCard main="unfocused" title={t('session.title')}>
      <ul className="kt-vaults" aria-label={t('session.known.title')}>
        {latestFirst.map((vault) => (
          <li key={vault.vaultId} className="kt-vault">
            <KnownVault
              vault={vault}
              selected={vault.vaultId === selected}
              onSelect={() => setSelected(vault.vaultId)}
            />
          </li>
        ))}
      </ul>
    </StartCard>
  );
}

interface KnownVaultProps {
  readonly vault: VaultSummary;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function KnownVault({ vault, selected, onSelect }: KnownVaultProps) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const take = useTakeSession();
  const forget = useAct('vault.forget');
  const { vaultId, tenant, folder, lastOpenedAt, lastOpenedBy } = vault;
  const forgetIt = async () => {
    const session = await forget.run({ vaultId });
    if (session !== null) take(session);
  };
  const forgetButton = (
    <Button
      design="Transparent"
      accessibleName={`${tenant}: ${t('session.known.forget')}`}
      accessibleDescription={t('session.known.forgetHint')}
      tooltip={t('session.known.forgetHint')}
      onClick={() => void forgetIt()}
    >
      {t('session.known.forget')}
    </Button>
  );
  return (
    <>
      <h2>{tenant}</h2>
      <FactList>
        <Fact name={t('session.known.lastOpened')}>
          {t('session.known.lastOpenedBy', { at: instant(lastOpenedAt), name: lastOpenedBy })}
        </Fact>
        <Fact name={t('session.known.folder')}>{folder}</Fact>
      </FactList>
      {selected ? (
        <UnlockForm vault={{ kind: 'known', vaultId }} known={vault}>
          {forgetButton}
        </UnlockForm>
      ) : (
        <div className="kt-acts">
          <Button accessibleName={`${tenant}: ${t('session.known.select')}`} onClick={onSelect}>
            {t('session.known.select')}
          </Button>
          {forgetButton}
        </div>
      )}
    </>
  );
}
