/** Two templates to start from, offered on the options page; their names there are messages. */
export const EXAMPLE_TEMPLATES = {
  /** For a video description or a chat: the title, the link below it. */
  description: '▸ {title}\n{link}',
  /** For a blog's HTML editor; `sponsored` is what search engines ask of paid links. */
  html: '<li><a href="{link}" rel="sponsored nofollow">{title}</a></li>',
} as const;
