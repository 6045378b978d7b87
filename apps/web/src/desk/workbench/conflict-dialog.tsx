import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useVersion } from '../api/issues.ts';
import type { Conflict } from '../api/shapes.ts';
import { formatMoment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';
import { Difference, editorText } from './difference.tsx';

export function isConflict(value: unknown): value is Conflict {
  return typeof value === 'object' && value !== null && 'version' in value && 'addedLines' in value;
}

/** Somebody else saved first: shows what changed and leaves the choice; nothing is lost whichever is chosen. */
export function ConflictDialog(props: {
  readonly slug: string;
  readonly conflict: Conflict;
  readonly mine: string;
  readonly saving: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}) {
  const { conflict } = props;
  const [compare, setCompare] = useState(false);
  return (
    <Modal
      open
      title="别人先保存了"
      width={compare ? 'min(1100px, 96vw)' : 560}
      onCancel={props.onClose}
      footer={[
        <Button key="theirs" onClick={props.onTakeTheirs}>
          打开第 {conflict.version} 版
        </Button>,
        <Button key="mine" type="primary" loading={props.saving} onClick={props.onKeepMine}>
          以我的为准，存为新版
        </Button>,
      ]}
    >
      <p>
        {conflict.createdBy ?? '另一位'}在 {formatMoment(conflict.createdAt)} 存了第 {conflict.version} 版：增{' '}
        {conflict.addedLines} 行，删 {conflict.removedLines} 行。你的文字没有存，还在编辑器和这台电脑里。
      </p>
      {compare ? (
        <Compared slug={props.slug} version={conflict.version} mine={props.mine} />
      ) : (
        <Button onClick={() => setCompare(true)}>看看差在哪里</Button>
      )}
    </Modal>
  );
}

function Compared(props: { readonly slug: string; readonly version: number; readonly mine: string }) {
  const theirs = useVersion(props.slug, props.version);
  if (theirs.data === undefined) {
    return theirs.isError ? <Problem error={theirs.error} /> : <Skeleton active />;
  }
  return <Difference before={editorText(theirs.data.text)} after={props.mine} />;
}
