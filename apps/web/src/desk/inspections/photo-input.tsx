import { CameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Problem } from '../app/problem.tsx';
import { Photos } from './photos.tsx';
import { sendPhoto } from './send-photo.ts';

/** Photographs of what was put right, sent as they are chosen. */
export function PhotoInput(props: {
  readonly finding: number;
  readonly value: readonly string[];
  readonly onChange: (files: readonly string[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const add = async (files: FileList | null) => {
    setBusy(true);
    setError(null);
    const sent: string[] = [];
    try {
      for (const file of files ?? []) sent.push(await sendPhoto(props.finding, file));
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error(String(failed)));
    } finally {
      setBusy(false);
      if (sent.length > 0) props.onChange([...new Set([...props.value, ...sent])]);
    }
  };
  return (
    <>
      <Problem error={error} />
      <Photos photos={props.value.map((sha256) => ({ sha256, stored: true }))} />
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        hidden
        aria-label="选择照片"
        onChange={(event) => {
          void add(event.target.files);
          event.target.value = '';
        }}
      />
      <Button icon={<CameraOutlined />} loading={busy} onClick={() => input.current?.click()}>
        选择照片
      </Button>
    </>
  );
}
