// oxlint-disable-next-line import/no-unassigned-import -- Its whole purpose is to tell the editor where its workers are.
import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { loadExamples } from './examples.ts';

const GRAPHQL_PATH = '/graphql';

const container = document.querySelector('#graphiql');
if (container === null) throw new Error('The page has no #graphiql.');

const socketUrl = new URL(GRAPHQL_PATH, location.href);
socketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

createRoot(container).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({
      url: GRAPHQL_PATH,
      wsClient: createClient({ url: socketUrl.href, lazyCloseTimeout: 5_000 }),
    }),
    plugins: [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })],
    defaultTabs: await loadExamples(),
  }),
);
