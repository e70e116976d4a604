import { useState } from 'react';
import type { KeyFilePreview } from '../../electron/contract/schemas.ts';
import { useAct } from '../client/useAct.ts';

/** The file with the key in use: chosen in main's dialog, and what main read in it. */
export function useKeyFile() {
  const chosen = useAct('keys.chooseFile');
  const [preview, setPreview] = useState<KeyFilePreview | null>(null);
  return {
    preview,
    setPreview,
    choose: () => void chosen.run(undefined).then(setPreview),
    choosing: chosen.running,
    chooseError: chosen.error,
    clearChooseError: chosen.clearError,
  };
}
