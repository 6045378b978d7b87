import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Refusal } from './refusal.ts';

const minimumPasswordLength = 10;
/** Longer input only costs time; argon2 would take it. */
const maximumPasswordLength = 256;

/** Words an attacker of this very service would try first. */
const localWords = [
  'zhengling',
  'gongbao',
  'gazette',
  'zhengfu',
  'mima',
  'guanliyuan',
  'bianji',
  '政令通',
  '公报',
  '密码',
];

let estimator: ZxcvbnFactory | null = null;

/** Null when the password may be used; else what is wrong with it. Length counts characters, not bytes. */
export function refusePassword(
  password: string,
  owner: { readonly username: string; readonly displayName: string },
): Refusal | null {
  const length = [...password].length;
  if (length < minimumPasswordLength) {
    return weak(
      `密码至少 ${minimumPasswordLength} 个字符，现在是 ${length} 个。`,
      '可以用几个不相干的词连成一句。',
    );
  }
  if (length > maximumPasswordLength) {
    return weak(`密码最多 ${maximumPasswordLength} 个字符。`, '请缩短后再试。');
  }
  const lower = password.toLowerCase();
  const username = owner.username.toLowerCase();
  if (lower === username || (username.length >= 4 && lower.includes(username))) {
    return weak('密码不能是用户名，也不能含有用户名。', '请换一个与用户名无关的密码。');
  }
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: 64 });
  const { score } = estimator.check(password.slice(0, 64), [
    owner.username,
    owner.displayName,
    ...localWords,
  ]);
  if (score < 2) {
    return weak('这个密码太常见，很容易被猜到。', '避免常用密码、生日、电话、连续的数字或键盘上相邻的键。');
  }
  return null;
}

function weak(message: string, hint: string): Refusal {
  return { status: 422, code: 'password-weak', message, hint, field: 'password' };
}
