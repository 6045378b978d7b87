import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { loadSecret } from '../identity/secret.ts';

/** Locks small secrets (a mail password, the key of a robot) with the instance's own, so that a copy of the tables opens nothing. */
export interface Seal {
  seal(plain: string): string;
  /** Null where it was sealed by another instance or changed since: it has to be typed in again. */
  unseal(sealed: string): string | null;
}

const nonceLength = 12;
const tagLength = 16;

export async function loadSeal(dataDir: string): Promise<Seal> {
  const key = Buffer.from(hkdfSync('sha256', await loadSecret(dataDir), '', 'zhengling settings', 32));
  return {
    seal(plain) {
      if (plain === '') return '';
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const locked = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64url');
    },
    unseal(sealed) {
      if (sealed === '') return '';
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
        decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
        const open = [decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()];
        return Buffer.concat(open).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
