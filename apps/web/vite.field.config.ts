import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes the service worker with the list of the files that it keeps; any change of them is a new version of it. */
function serviceWorker(): Plugin {
  return {
    name: 'field-service-worker',
    generateBundle(_options, bundle) {
      const files = [
        ...Object.keys(bundle)
          .filter((name) => name !== 'index.html')
          .map((name) => `/field/${name}`),
        '/field/icon.svg',
        '/field/manifest.webmanifest',
      ].toSorted();
      const contents = Object.values(bundle).map((file) =>
        file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('base64'),
      );
      const version = createHash('sha256')
        .update(JSON.stringify([files, contents]))
        .digest('hex')
        .slice(0, 12);
      const source = readFileSync(here('./src/field/service-worker.js'), 'utf8')
        .replace('__FILES__', JSON.stringify(files))
        .replace('__VERSION__', JSON.stringify(version));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

/** Builds what inspectors carry: one page that works without a network. */
export default defineConfig({
  root: here('./src/field'),
  base: '/field/',
  plugins: [react(), serviceWorker()],
  build: { outDir: here('./dist/field'), emptyOutDir: true, target: 'es2022' },
});
