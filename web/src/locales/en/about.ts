/** What this site is, where its data comes from, what it keeps. Paragraphs are plain text. */
export const about = {
  title: 'About Cairn',
  lead: 'A cairn is a stack of stones that marks a path. This site shows microcredentials, what stands behind each of them, and the larger awards that they can add up to.',
  sections: [
    {
      id: 'what',
      title: 'What a microcredential is',
      paragraphs: [
        'A microcredential is a record of what a person has learned in a short piece of learning, checked against clear standards. It can stand alone or count towards something larger.',
        'Offers differ widely. This site therefore says the same things about each of them, in the same order, and says “not stated” where the provider has not said.',
      ],
    },
    {
      id: 'data',
      title: 'Where the data comes from',
      paragraphs: [
        'The Europe demo is a catalogue written by hand to show what is possible. Its providers and credentials are invented and marked “illustrative”. Levels, fields, skills and standards are real codes: EQF, ISCED-F 2013, ESCO, ISCO-08 and NACE Rev. 2.1.',
        'The catalogue of published stacking rules holds real awards, each with its source and how firm that source is.',
        'The headings follow the questions of the Cedefop work on microcredentials for labour market education and training, and the elements of the Council Recommendation of 16 June 2022 on micro-credentials (2022/C 243/02).',
        'What is worked out from the data, such as credits from hours or the recognition outlook, is marked as such and never added to the record.',
      ],
    },
    {
      id: 'privacy',
      title: 'Your privacy',
      paragraphs: [
        'There is no account, no cookie, no statistics, and no request to any other host. Searching happens in your browser; what you type is sent to nobody.',
        'What you search and choose stands in the address of the page, so that you can keep or share it. Whoever you give that address to can see it, and so can the server when the address is opened.',
        'Your own catalogue file is read in your browser, kept in memory and forgotten when you close or reload the page.',
        'A catalogue kept on another host is only loaded after you agree. That host then sees your IP address.',
        'If you choose light or dark colours by hand, your browser remembers it in its local storage. Nothing else is stored unless you write it down.',
        'Your record is kept in the local storage of your browser, on your device, from the moment you write something into it. It is never sent; what is judged with it is judged in your browser, and a date that you look ahead to stands in the part of the address that browsers send to no server. You can save it as a file and delete it at any time.',
        'A plan that you keep under a name lies there too, with the wishes and the record that it was made for. It goes when you remove it, or delete everything in your record.',
      ],
    },
    {
      id: 'own',
      title: 'Your own catalogue, your own site',
      paragraphs: [
        'Providers and authorities can show a catalogue of their own: open the file on the browse page, or add its https address to the address of this site with ?catalogue=. The browse view can also be embedded in another site.',
        'The site is free software under the Apache License 2.0. The catalogues that come with it are under CC BY 4.0.',
      ],
    },
  ],
};

export type AboutWords = typeof about;
