/** What the preamble says of one manuscript. */
export interface Preamble {
  /** As `texPlain` writes them. */
  readonly title: string
  readonly authors: string
  readonly keywords: string
  readonly isBilingual: boolean
}

/**
 * The preamble: XeLaTeX with ctex, whose own choice of Chinese fonts holds; a sign that the font at hand
 * lacks is looked for in others and, where none has it, its number is printed in a frame.
 */
export function preamble({ title, authors, keywords, isBilingual }: Preamble): string {
  return String.raw`% Made by biyi. Compile twice: xelatex review.tex
% The list of references is set as the journal's style prints it. To have BibTeX make it instead,
% replace the environment thebibliography by: \bibliographystyle{...}\bibliography{references}
\documentclass[UTF8,scheme=plain,a4paper,11pt]{ctexart}
\usepackage[margin=25mm]{geometry}
\usepackage{amsmath,amssymb,graphicx,array,booktabs,longtable,multirow,enumitem,xcolor}
\newsavebox\linebox
\IfFileExists{ulem.sty}{\usepackage{xeCJKfntef}\let\struck\CJKsout\let\lined\CJKunderline}{}
\providecommand\struck[1]{\leavevmode\savebox\linebox{#1}\rlap{\rule[.5ex]{\wd\linebox}{.4pt}}\usebox\linebox}
\providecommand\lined[1]{\leavevmode\underline{#1}}
\newcommand\marked[1]{\leavevmode{\setlength\fboxsep{1pt}\colorbox{yellow!35}{#1}}}
${isBilingual ? '\\usepackage{paracol}\n' : ''}\IfFileExists{unicode-math.sty}{\usepackage{unicode-math}}{}
\usepackage[hidelinks,bookmarksnumbered,hyperfootnotes=false]{hyperref}
\hypersetup{pdftitle={${title}},pdfauthor={${authors}},pdfkeywords={${keywords}}}
\xeCJKsetup{CJKmath=true,AutoFallBack=true}
\IfFontExistsTF{Noto Serif CJK SC}{%
  \setCJKfallbackfamilyfont{\CJKrmdefault}{Noto Serif CJK SC}%
  \setCJKfallbackfamilyfont{\CJKsfdefault}{Noto Serif CJK SC}%
  \setCJKfallbackfamilyfont{\CJKttdefault}{Noto Serif CJK SC}%
  \newfontfamily\signfont{Noto Serif CJK SC}}{%
  \IfFontExistsTF{FandolSong-Regular.otf}{\newfontfamily\signfont{FandolSong-Regular.otf}}{\let\signfont\relax}}
\IfFontExistsTF{DejaVu Sans}{\newfontfamily\moresigns{DejaVu Sans}}{\let\moresigns\relax}
% \sign{character}{code}: in the font at hand, else in another that has it, else its code in a frame.
\DeclareRobustCommand\sign[2]{\leavevmode
  \iffontchar\font"#2 #1\else{\signfont\iffontchar\font"#2 #1\else{\moresigns
    \iffontchar\font"#2 #1\else\fbox{\tiny\ttfamily #2}\fi}\fi}\fi}
\newsavebox\picturebox
% As wide as it is, or as the column where that is less.
\newcommand\showpicture[1]{\leavevmode\savebox\picturebox{\includegraphics{#1}}%
  \ifdim\wd\picturebox>\linewidth\includegraphics[width=\linewidth,height=.8\textheight,keepaspectratio]{#1}%
  \else\usebox\picturebox\fi}
\newcommand\nopicture[1]{\leavevmode\fbox{\parbox{.9\linewidth}{\centering\small #1}}}
\newcommand\captiontext[1]{{\small\bfseries #1\par}\nobreak}
\newcommand\missingtext[1]{{\small\itshape #1}}
\setcounter{secnumdepth}{0}
\setlength\emergencystretch{3em}
\setlength\LTpre{4pt}\setlength\LTpost{8pt}
\newcommand\wideset{\setlength\parindent{2\ccwd}\setlength\parskip{2pt}}
\newcommand\narrowset{\setlength\parindent{0pt}\setlength\parskip{4pt}\sloppy}
`
}
