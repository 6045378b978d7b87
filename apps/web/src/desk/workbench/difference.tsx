import { Chunk, unifiedMergeView } from '@codemirror/merge';
import { EditorState, Text } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { Modal, Skeleton } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useVersion } from '../api/issues.ts';
import { Problem } from '../app/problem.tsx';
import { editorPhrases } from './editor-phrases.ts';
import { editorTheme } from './editor-theme.ts';

/** Two stored versions side by side in one text. */
export function VersionDifference(props: {
  readonly slug: string;
  readonly before: number;
  readonly after: number;
  readonly onClose: () => void;
}) {
  const before = useVersion(props.slug, props.before);
  const after = useVersion(props.slug, props.after);
  const ready = before.data !== undefined && after.data !== undefined;
  return (
    <Modal
      open
      footer={null}
      width="min(1100px, 96vw)"
      title={`第 ${props.before} 版 → 第 ${props.after} 版`}
      onCancel={props.onClose}
    >
      <Problem error={before.error ?? after.error} />
      {ready ? (
        <Difference before={editorText(before.data.text)} after={editorText(after.data.text)} />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </Modal>
  );
}

/** The text as the editor counts it: every line end one character. */
export const editorText = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Changed lines in place, everything unchanged folded away. */
export function Difference(props: { readonly before: string; readonly after: string }) {
  const host = useRef<HTMLDivElement>(null);
  const { before, after } = props;
  const { added, removed } = useMemo(() => countLines(before, after), [before, after]);
  useEffect(() => {
    if (host.current === null) return;
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: after,
        extensions: [
          lineNumbers(),
          EditorView.lineWrapping,
          EditorState.readOnly.of(true),
          EditorState.phrases.of(editorPhrases),
          EditorView.contentAttributes.of({ 'aria-label': '两版的差别', tabindex: '0' }),
          unifiedMergeView({
            original: before,
            mergeControls: false,
            collapseUnchanged: { margin: 2, minSize: 6 },
            diffConfig: { scanLimit: 2_000 },
          }),
          editorTheme,
        ],
      }),
    });
    return () => view.destroy();
  }, [before, after]);
  return (
    <>
      <p className="difference-count">
        {added + removed === 0
          ? '两版文字一样。'
          : `增 ${added} 行，删 ${removed} 行；绿色是新的，红色是旧的。`}
      </p>
      <div ref={host} className="difference" />
    </>
  );
}

function countLines(before: string, after: string): { added: number; removed: number } {
  const [a, b] = [Text.of(before.split('\n')), Text.of(after.split('\n'))];
  let added = 0;
  let removed = 0;
  for (const chunk of Chunk.build(a, b, { scanLimit: 2_000 })) {
    if (chunk.endA > chunk.fromA) removed += a.lineAt(chunk.endA).number - a.lineAt(chunk.fromA).number + 1;
    if (chunk.endB > chunk.fromB) added += b.lineAt(chunk.endB).number - b.lineAt(chunk.fromB).number + 1;
  }
  return { added, removed };
}
