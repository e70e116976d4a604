import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../electron/contract/schemas/facts.ts';
import { useNow } from '../session/SessionContext.ts';
import { Status } from './Status.tsx';
import { validityOf } from './validity.ts';

interface ValidityStatusProps {
  readonly certificate: Certificate;
  /** Without colour: for a certificate whose end no longer matters. */
  readonly quiet?: boolean;
}

/** `Expires in 41 days`, by the workstation's clock. */
export function ValidityStatus({ certificate, quiet = false }: ValidityStatusProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { state, text } = validityOf(t, certificate, now);
  return (
    <Status state={quiet ? 'None' : state}>
      <span className="kt-nowrap">{text}</span>
    </Status>
  );
}
