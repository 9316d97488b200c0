import type { ShareMessages } from './messages.js'

export const shareEn: ShareMessages = {
  name: 'Share this view',
  close: 'Close',
  label: {
    link: 'Link to this view',
    tag: 'Code for your own page, as a tag',
    frame: 'Code for your own page, as a frame',
  },
  copy: { link: 'Copy link', tag: 'Copy code of the tag', frame: 'Copy code of the frame' },
  copied: {
    link: 'The link has been copied.',
    tag: 'The code of the tag has been copied.',
    frame: 'The code of the frame has been copied.',
  },
  failed: 'This browser does not allow copying here. The text is selected: copy it with the keyboard or the menu.',
  foreign: 'On another site the tag works only if the site of the data allows that site to load them (CORS).',
  script:
    'Put entente-graph.min.js and the files that come with it on your site, and write their address into the code.',
  inline:
    'The data are part of this page and have no address: the tag needs them inside, in a script of the type application/json.',
  inlineHere:
    'The data belong here, in a script of the type application/json: on the page this was copied from they have no address.',
  partLinked:
    'A tag cannot say everything of this view, such as what the legend leaves out or what is folded. The link and the frame can.',
  part: 'A tag cannot say everything of this view, such as what the legend leaves out or what is folded.',
}
