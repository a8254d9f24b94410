import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { HomeScreen } from '../home/home-screen.js';
import { Shell } from '../shell/shell.js';
import { Empty, Waiting } from '../shell/states.js';
import { useWords } from '../words/words.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const;

const routes = [
  createRoute({ ...at('/'), component: HomeScreen }),
  createRoute({
    ...at('/today'),
    component: lazyRouteComponent(() => import('../today/today-screen.js'), 'TodayScreen'),
  }),
  createRoute({
    ...at('/tasks'),
    component: lazyRouteComponent(() => import('../tasks/tasks-screen.js'), 'TasksScreen'),
  }),
  createRoute({
    ...at('/board'),
    component: lazyRouteComponent(() => import('../board/board-screen.js'), 'BoardScreen'),
  }),
  createRoute({
    ...at('/search'),
    component: lazyRouteComponent(() => import('../search/search-screen.js'), 'SearchScreen'),
  }),
  createRoute({
    ...at('/numbers'),
    component: lazyRouteComponent(() => import('../charts/own-numbers-screen.js'), 'OwnNumbersScreen'),
  }),
  createRoute({
    ...at('/overrides'),
    component: lazyRouteComponent(() => import('../override/overrides-screen.js'), 'OverridesScreen'),
  }),
  createRoute({
    ...at('/client/$key'),
    component: lazyRouteComponent(() => import('../client/client-screen.js'), 'ClientScreen'),
  }),
];

/** The screens and their addresses. */
export function openSite(): AnyRouter {
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    scrollRestoration: false,
  });
}

function NotFound(): ReactNode {
  const { say } = useWords();
  return <Empty>{say('page.notFound')}</Empty>;
}
