import { Input } from 'antd';
import { useEffect, useState } from 'react';

/** Searches while one types, a moment after the last key; text under composition by an input method waits. */
export function SearchBox(props: {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}) {
  const [text, setText] = useState(props.value);
  const [composing, setComposing] = useState(false);
  const { value, onChange } = props;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (composing || text.trim() === value) return;
    const timer = setTimeout(() => onChange(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value, composing, onChange]);
  return (
    <Input.Search
      allowClear
      className="search"
      placeholder={props.placeholder}
      aria-label={props.label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onSearch={(sought) => onChange(sought.trim())}
    />
  );
}
