import { Badge, createTheme, Menu, Popover } from '@mantine/core';

/**
 * How Mantine is set so that a policy without inline styles holds and contrast is enough: its variables come from
 * theme.css, and nothing locks scrolling by a style of its own.
 */
export const theme = createTheme({
  primaryShade: { light: 8, dark: 8 },
  respectReducedMotion: true,
  components: {
    Badge: Badge.extend({ defaultProps: { tt: 'none' } }),
    // Within the page instead of behind it, so that what opens is part of a landmark; an item has the focus, no stand-in.
    Menu: Menu.extend({
      defaultProps: { transitionProps: { duration: 0 }, withinPortal: false, withInitialFocusPlaceholder: false },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 }, withinPortal: false } }),
  },
});
