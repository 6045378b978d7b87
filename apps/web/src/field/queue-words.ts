import type { Snapshot } from './field.ts';

/** How the phone stands with the server, in words. */
export interface QueueWords {
  readonly waiting: number;
  readonly refused: number;
  readonly words: string;
  /** What stands in the way, where something does. */
  readonly state: 'sent' | 'waiting' | 'offline' | 'signed-out' | 'refused';
}

export function queueWords({ held, trouble, signedIn }: Snapshot): QueueWords {
  const refused =
    held.queue.filter((one) => one.refused !== null).length +
    held.photos.filter((photo) => photo.refused !== null).length;
  const operations = held.queue.filter((one) => one.refused === null).length;
  const photos = held.photos.filter(({ stored, refused }) => !stored && refused === null).length;
  const drafts = held.answers.filter(({ dirty }) => dirty).length;
  const waiting = operations + drafts + photos;
  const operationsLeft = operations + drafts;
  const left =
    photos === 0
      ? operationsLeft === 0
        ? ''
        : `${operationsLeft} 条待上传`
      : `${operationsLeft === 0 ? '' : `${operationsLeft} 条、`}${photos} 张照片待上传`;
  const rest = left === '' ? '内容都已上传' : left;
  if (trouble === 'signed-out' || signedIn === null)
    return { waiting, refused, words: `登录已过期，${rest}`, state: 'signed-out' };
  if (trouble === 'unreachable') return { waiting, refused, words: `没有网络，${rest}`, state: 'offline' };
  if (trouble !== null) return { waiting, refused, words: `服务器暂时不通，${rest}`, state: 'offline' };
  if (refused > 0)
    return {
      waiting,
      refused,
      words: `${refused} 条没有记入${left === '' ? '' : `，${left}`}`,
      state: 'refused',
    };
  return left === ''
    ? { waiting, refused, words: '全部已上传', state: 'sent' }
    : { waiting, refused, words: left, state: 'waiting' };
}
