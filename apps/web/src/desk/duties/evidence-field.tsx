import { CameraOutlined, DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { DeskError } from '../api/request.ts';
import { sizeWords } from './file-size.ts';
import { sendEvidence } from './send-file.ts';
import type { EvidenceFile } from './shapes.ts';

interface Sending {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly problem: string | null;
}

/** What is chosen and not with the server: on its way, or refused and still shown. */
export type Unsent = 'none' | 'sending' | 'failed';

let sent = 0;

/** Files of evidence, dropped here, chosen, or taken with the camera; each is sent at once and kept by the server. */
export function EvidenceField(props: {
  readonly duty: number;
  readonly value: readonly EvidenceFile[];
  readonly onAdd: (file: EvidenceFile) => void;
  readonly onRemove: (id: number) => void;
  /** A report that is sent meanwhile would go without these files. */
  readonly onUnsent: (unsent: Unsent) => void;
}) {
  const { onUnsent } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<readonly Sending[]>([]);

  const unsent = sending.some(({ problem }) => problem === null)
    ? 'sending'
    : sending.length > 0
      ? 'failed'
      : 'none';
  useEffect(() => onUnsent(unsent), [onUnsent, unsent]);

  const take = (files: Iterable<File>) => {
    for (const file of files) {
      sent += 1;
      const key = `${sent}`;
      const change = (next: Partial<Sending>) =>
        setSending((list) => list.map((one) => (one.key === key ? { ...one, ...next } : one)));
      setSending((list) => [...list, { key, name: file.name, share: 0, problem: null }]);
      sendEvidence(props.duty, file, (share) => change({ share })).then(
        (stored) => {
          setSending((list) => list.filter((one) => one.key !== key));
          props.onAdd(stored);
        },
        (error: unknown) =>
          change({
            problem:
              error instanceof DeskError ? `${error.message}${error.hint}` : '没有传上去，请再试一次。',
          }),
      );
    }
  };
  const chosen = (input: HTMLInputElement) => {
    take([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has two buttons beside it that do the same
    <div
      className={over ? 'evidence over' : 'evidence'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <div className="evidence-ways">
        <Button icon={<PaperClipOutlined />} onClick={() => chooser.current?.click()}>
          选择文件
        </Button>
        <Button icon={<CameraOutlined />} onClick={() => camera.current?.click()}>
          拍照
        </Button>
        <span className="soft wide-only">也可以拖到这里</span>
      </div>
      <input
        ref={chooser}
        type="file"
        multiple
        className="hidden"
        tabIndex={-1}
        aria-label="选择佐证文件"
        onChange={(event) => chosen(event.target)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        className="hidden"
        tabIndex={-1}
        aria-label="拍照"
        onChange={(event) => chosen(event.target)}
      />
      {(props.value.length > 0 || sending.length > 0) && (
        <ul>
          {props.value.map((file) => (
            <li key={file.id}>
              <PaperClipOutlined aria-hidden />
              <span className="evidence-name">
                {file.name} <small>{sizeWords(file.size)}</small>
              </span>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`去掉${file.name}`}
                onClick={() => props.onRemove(file.id)}
              />
            </li>
          ))}
          {sending.map((file) => (
            <li key={file.key}>
              <span className="evidence-name">
                {file.name}
                {file.problem === null ? (
                  <Progress
                    percent={Math.round(file.share * 100)}
                    size="small"
                    aria-label={`${file.name}已上传`}
                  />
                ) : (
                  <small className="warn" role="alert">
                    {file.problem}
                  </small>
                )}
              </span>
              {file.problem !== null && (
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`去掉${file.name}`}
                  onClick={() => setSending((list) => list.filter((one) => one.key !== file.key))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
