/** Words of Home. */
export const home = {
  sentence: [
    "Drop a log.",
    "See what the engine did, what was dangerous,",
    "and what to change in the table.",
  ],
  drop: "Drop files anywhere in this window",
  dropNote: "Logs of any size up to 512 MB. Many at once is fine.",
  choose: "Choose files",
};
