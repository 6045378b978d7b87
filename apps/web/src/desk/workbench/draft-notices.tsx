import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { formatMoment } from '../app/moment.tsx';
import { Difference } from './difference.tsx';
import type { DraftState } from './use-draft.ts';

/** Says what unsaved text was found in this browser, and offers it. */
export function DraftNotices(props: {
  readonly draft: DraftState;
  readonly current: string;
  readonly onReplace: (text: string) => void;
}) {
  const { restored, earlier } = props.draft;
  const [compared, setCompared] = useState(false);
  const old = earlier[0];
  if (restored !== null) {
    return (
      <Alert
        type="info"
        showIcon
        className="problem"
        title={`已接上 ${formatMoment(restored.at)} 没有保存的修改。`}
        closable={{ closeIcon: true, onClose: props.draft.discardRestored, 'aria-label': '知道了' }}
      />
    );
  }
  if (old === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="problem"
      title={`这台电脑上还有 ${formatMoment(old.at)} 在第 ${old.version} 版上改的、没有保存的文字。`}
      action={
        <>
          <Button size="small" onClick={() => setCompared(true)}>
            比较
          </Button>
          <Button
            size="small"
            onClick={() => {
              props.onReplace(old.text);
              props.draft.drop(old);
            }}
          >
            放进编辑器
          </Button>
          <Button size="small" onClick={() => props.draft.drop(old)}>
            丢弃
          </Button>
          {compared && (
            <Modal
              open
              footer={null}
              width="min(1100px, 96vw)"
              title="没有保存的文字与现在的差别"
              onCancel={() => setCompared(false)}
            >
              <Difference before={props.current} after={old.text} />
            </Modal>
          )}
        </>
      }
    />
  );
}
