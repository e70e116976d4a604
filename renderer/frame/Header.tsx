import { Button, ShellBar, ShellBarBranding, ShellBarSpacer } from '@ui5/webcomponents-react';
import '@ui5/webcomponents-icons/dist/locked.js';
import '@ui5/webcomponents-icons/dist/upload.js';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useImport } from '../imports/importContext.ts';
import { useNavigate } from '../places.ts';
import { useOpenVault } from '../session/SessionContext.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { Logo } from '../ui/Logo.tsx';

/** Which tenant, who is working, and the way to lock the vault. */
export function Header() {
  const { t } = useTranslation();
  const { tenant, person } = useOpenVault();
  const navigate = useNavigate();
  const lock = useAct('vault.lock');
  const { choose, choosing } = useImport();
  return (
    <ShellBar
      branding={
        <ShellBarBranding
          accessibleName={t('frame.home')}
          onClick={() => navigate({ place: 'worklist' })}
          // UI5 takes HTML into its slots, and no SVG.
          logo={
            <span>
              <Logo />
            </span>
          }
        >
          Keyturn
        </ShellBarBranding>
      }
      content={
        <>
          <span className="kt-header-tenant">{t('frame.tenant', { tenant })}</span>
          <ShellBarSpacer />
          <span className="kt-header-person">{person.name}</span>
          <ActButton
            design="Transparent"
            icon="upload"
            running={choosing}
            onClick={() => choose({ purpose: 'any' })}
          >
            {t('imports.choose')}
          </ActButton>
          <Button design="Transparent" icon="locked" onClick={() => void lock.run(undefined)}>
            {t('frame.lock')}
          </Button>
        </>
      }
    />
  );
}
