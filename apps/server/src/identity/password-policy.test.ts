import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';
import { refusePassword } from './password-policy.ts';

const owner = { username: 'zhouyu1987', displayName: '周瑜' };

describe('which passwords are refused', () => {
  it.each([
    ['short', 'a7!kQp2'],
    ['the username', 'zhouyu1987'],
    ['the username in capitals with a tail', 'ZHOUYU1987!!'],
    ['a common one that is long enough', 'password123'],
    ['counting', '12345678901'],
    ['one character repeated', 'aaaaaaaaaaaaaaa'],
    ['keys next to each other', 'qwertyuiop'],
    ['the name of this program', 'zhengling123'],
  ])('%s', (_what, password) => {
    const refusal = refusePassword(password, owner);
    expect(refusal?.code).toBe('password-weak');
    expect(refusal?.hint).not.toBe('');
  });

  it.each(['琴声落在石板路上三更', 'kelp-orbit-tinder-94', 'Vq7#mmd0-xTr'])('%s is accepted', (password) => {
    expect(refusePassword(password, owner)).toBeNull();
  });

  it('counts characters, so that ten characters outside the basic plane are ten', () => {
    expect(refusePassword('𠮷𠮷𠮷𠮷𠮷', owner)?.message).toContain('5 个');
  });
});

describe('hashing', () => {
  it('is argon2id with a salt of its own each time', async () => {
    const [one, two] = await Promise.all([
      hashPassword('kelp-orbit-tinder'),
      hashPassword('kelp-orbit-tinder'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    await expect(verifyPassword(one, 'kelp-orbit-tinder')).resolves.toBe(true);
    await expect(verifyPassword(one, 'kelp-orbit-tinde')).resolves.toBe(false);
  });

  it('never accepts anything for an account that does not exist', async () => {
    await expect(verifyPassword(null, '')).resolves.toBe(false);
    await expect(verifyPassword(null, 'kelp-orbit-tinder')).resolves.toBe(false);
  });
});
