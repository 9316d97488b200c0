import { cpSync } from 'node:fs'

import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

import { singleFile } from './scripts/single.mjs'
import {
  slimCytoscape,
  slimEdtf,
  slimFcose,
  slimLit,
  slimMembers,
  slimStyles,
  slimTemplates,
  slimVirtual,
  withoutWorker,
} from './scripts/slim.mjs'

/**
 * One configuration, four builds (`vite build --mode …`) and three test projects:
 * `lib` ES modules, `script` the single file for a script tag and those beside it, `cli` the command, `site` the
 * explorer page.
 */
const ENTRIES = { index: 'src/index.ts', define: 'src/define/index.ts', model: 'src/model.ts' }

/**
 * In the single file all the same: what is asked for where something is wrong already, what places the nodes of a file
 * that says nothing of places, and layouts of fewer bytes than a file of their own would cost.
 */
const INSIDE = [
  'src/formats/json-fault.js',
  'src/layout/force-layout.js',
  ...['circle', 'concentric', 'grid', 'rings', 'stress-layout'].map((name) => `src/layout/${name}.js`),
]

/** In it too, though only what is beside it needs them: each panel would ask for several files. */
const COMMON = ['src/elements/base/hand-out.ts', 'src/elements/base/line-sample.ts', 'src/locales/texts-with.ts']

/** What makes the single file small, and asks for others only where something is not default. */
const slim = () => [
  withoutWorker(),
  slimCytoscape(),
  slimFcose(),
  slimEdtf(),
  slimLit(),
  slimVirtual(),
  slimStyles(),
  slimTemplates(),
  singleFile({ entry: 'src/define/single.ts', inside: INSIDE, common: COMMON, slim: slimMembers }),
]

/** Left to the host's bundler in the module build; fcose is UMD only and must be bundled. */
const EXTERNAL = [
  /^lit(\/|$)/,
  /^cytoscape$/,
  /^graphology$/,
  /^edtf$/,
  /^minisearch(\/|$)/,
  /^papaparse$/,
  /^@tanstack\/virtual-core$/,
  /^@dagrejs\/dagre$/,
]

const NODE_BUILT_IN = /^node:/

function buildOptions(mode: string): NonNullable<ViteUserConfig['build']> {
  const common = { target: 'es2022', emptyOutDir: false, sourcemap: false, chunkSizeWarningLimit: 1200 } as const
  switch (mode) {
    case 'lib':
      return {
        ...common,
        minify: false,
        lib: { entry: ENTRIES, formats: ['es'] },
        rollupOptions: { external: EXTERNAL, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
      }
    case 'cli':
      return {
        ...common,
        minify: false,
        ssr: 'src/cli/main.ts',
        rollupOptions: {
          external: [NODE_BUILT_IN],
          output: { entryFileNames: 'cli.js', banner: '#!/usr/bin/env node' },
        },
      }
    case 'script':
      return common
    default:
      return { ...common, outDir: 'dist/site', emptyOutDir: true }
  }
}

/** The page names its data as a stranger's would, by address; so the data goes beside it. */
const dataBesidePage = {
  name: 'entente:data-beside-page',
  closeBundle() {
    cpSync('graph-data', 'dist/site/graph-data', { recursive: true })
  },
}

const chromium = process.env['CHROMIUM_PATH']

export default defineConfig(({ mode }) => ({
  base: './',
  build: buildOptions(mode),
  plugins: mode === 'site' ? [dataBesidePage] : mode === 'script' ? slim() : [],
  // Packages that ask for it would look for a `process` in the page.
  ...(mode === 'script' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  ...(mode === 'cli' ? { ssr: { noExternal: true, target: 'node' } } : {}),
  test: {
    projects: [
      // Properties look at many cases; how long that may take is no claim of theirs.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 30_000 } },
      {
        optimizeDeps: {
          // Its icons are files of their own; together they are thousands.
          exclude: ['lucide'],
          include: [
            'cytoscape',
            'cytoscape-fcose',
            'edtf',
            'graphology',
            'lit',
            'lit/decorators.js',
            'lit/directives/guard.js',
            'lit/directives/live.js',
            'lit/directives/repeat.js',
            'minisearch/SearchableMap',
            '@tanstack/virtual-core',
            '@dagrejs/dagre',
            'axe-core',
            'fast-check',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}))
