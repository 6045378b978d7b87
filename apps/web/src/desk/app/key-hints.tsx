import { Modal } from 'antd';

/** Keys of a page with what they do, in the order in which they are shown. */
export type KeyWords = readonly (readonly [key: string, words: string])[];

/** The keys in one quiet line below a list. */
export function KeyHints({ keys }: { readonly keys: KeyWords }) {
  return (
    <p className="key-hints wide-only">
      {keys.map(([key, words]) => (
        <span key={key}>
          <kbd>{key}</kbd> {words}
        </span>
      ))}
    </p>
  );
}

export function KeyHelp({ keys, onClose }: { readonly keys: KeyWords; readonly onClose: () => void }) {
  return (
    <Modal open title="键盘" footer={null} width={420} onCancel={onClose}>
      <dl className="key-help">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">在输入框里打字时，这些键不起作用。</p>
    </Modal>
  );
}
