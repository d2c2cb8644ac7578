import { Lexicon } from './lexicon.ts';

/**
 * The words that stance rests on, by what they do in a sentence. General English, one class a word; a word of two uses
 * has the class of the commoner one in policy documents.
 */
export const WORD_CLASSES = {
  we: 'we us ourselves',
  i: 'i me',
  our: 'our my ours',
  government:
    'government governments administration ministers cabinet ministry delegation country republic nation parties ' +
    'members leaders party committee state states sides president secretary',
  other: 'it they he she there these those this world peoples people',
  article: 'the a an',
  that: 'that',
  if: 'if unless whether',
  while: 'because while whereas when where as until after before',
  which: 'who which whose whom',
  must: 'must',
  will: 'will shall ll',
  should: 'should ought',
  can: 'can may might could',
  cannot: 'cannot',
  would: 'would',
  need: 'need needs',
  have: 'have has ve',
  had: 'had',
  is: 'is are am re remain remains',
  was: 'was were',
  been: 'been',
  being: 'being',
  be: 'be',
  do: 'do does',
  to: 'to',
  not: 'not no never nor neither none nothing nobody without',
  let: 'let',
  of: 'of by for from with in on at against among between into through under over upon towards toward',
  done:
    'made taken done begun given built brought kept led met held undertaken put set won spent sent taught cut run ' +
    'written chosen drawn laid fought paid sought overcome left lent sold bought dealt withdrawn ' +
    'upheld overthrown rebuilt sworn struck',
  past: 'did took began gave wrote chose drew undertook overcame withdrew overthrew',
  become:
    'become shown grown risen gone seen found come known felt heard fallen thought lived stood faced ' +
    'experienced witnessed remained seemed appeared happened occurred proved existed changed turned emerged',
  became:
    'became came saw went rose grew fell knew spoke got arose bore strove swept threw shook sank sprang drove forgot ' +
    'understood ran',
  harm:
    'suffered lost killed destroyed violated refused ignored deteriorated threatened invaded caused occupied ' +
    'attacked worsened collapsed broken broke denied displaced died hindered prevented persisted jeopardized ' +
    'forced imposed deprived damaged undermined abandoned obstructed aggravated disrupted exploited ' +
    'neglected perpetrated devastated wounded murdered expelled divided shattered stalled delayed',
  deed:
    'established adopted signed ratified launched achieved introduced increased provided created completed ' +
    'contributed joined implemented expanded improved opened initiated hosted organized organised developed ' +
    'promoted participated supported reached secured advanced strengthened reduced invested enacted approved ' +
    'concluded submitted allocated delivered trained constructed acceded cooperated started doubled extended ' +
    'accomplished succeeded endorsed redesigned removed passed presented appointed restored liberated ' +
    'eradicated eliminated connected released upgraded settled ended helped enabled ensured maintained ' +
    'devoted pursued fulfilled demonstrated assisted engaged worked elevated obtained convened installed ' +
    'distributed rehabilitated modernized registered enrolled raised lowered amended abolished finalized ' +
    'consolidated revised recovered granted lifted saved protected transformed responded deployed',
  call:
    'call calls calling urge urges urging appeal appeals appealing demand request requests requesting demanding ' +
    'proposing inviting recommending suggesting advocating asking encouraging insisting invite invites ' +
    'recommend recommends propose proposes suggest suggests advocate advocates ask asks encourage encourages ' +
    'insist insists',
  called: 'called urged appealed invited encouraged requested recommended demanded proposed suggested asked',
  pledge:
    'pledge pledges pledged commit commits committed commitment commitments intend intends intention plan plans ' +
    'undertake resolve dedicated dedicate rededicate vow undertakes pursue',
  ready:
    'resolved determined determination ready readiness prepared willing willingness promise promises aim aims ' +
    'seek seeks strive strives striving endeavour endeavor try trying tries',
  support:
'support supports supporting endorse endorses favour favours favor favors',
  affirm:
    'affirm affirms affirmed affirming reaffirmed reiterated reaffirm reaffirms reaffirming reiterate reiterates',
  stress:
    'stress stresses stressed emphasize emphasizes emphasized emphasise emphasised emphasizing underline ' +
    'underlines underlined underscore underscores underscored highlight highlighted reemphasize',
  hope: 'hope hopes hoped hopeful trust expect expects',
  wish: 'wish wishes want wants wanted desire desires forward',
  decide: 'decide decides decided agree agrees agreed',
  believe:
    'believe believes believed think consider considers feel know knows see regard regards view views convinced ' +
    'conviction belief opinion recognize recognizes recognise recognizing note notes noted noting acknowledged ' +
    'recognized recognised understand aware acknowledge',
  feel:
    'regret regrets deplore deplores deplored condemn condemns condemned welcome welcomes welcomed thanked ' +
    'applauded commended hailed praised appreciated appreciates commends thank thanks congratulate salute applaud ' +
    'applauds commend appreciate appreciation gratitude grateful tribute concerned concern regrettable ' +
    'regrettably unfortunately fortunately happy pleased gratified proud satisfaction hail reject rejects ' +
    'dismayed alarmed sorry admire witness',
  necessary:
    'necessary essential imperative vital crucial indispensable incumbent urgent urgently required needed ' +
    'necessity urgency obliged bound',
  duty: 'obligation obligations duty duties responsibility responsibilities mandate',
  require: 'requires require necessitates necessitate deserve deserves entails entail demands',
  importance: 'importance important',
  aim: 'priority priorities task tasks objective objectives goal goals purpose aimed target targets aspiration',
  effort: 'action actions effort efforts step steps measures programme programmes program programs policy policies',
  progress:
    'progress success successes successful successfully achievement achievements results improvement milestone ' +
    'contribution contributions historic thanks strides victory victories gains breakthrough breakthroughs ' +
    'accomplishment accomplishments',
  adverb: 'now always long ever yet even once again soon',
  recent: 'already recently just newly',
  bad:
    'crisis crises war wars threat threats threatens problem problems violence poverty suffering conflict ' +
    'conflicts danger dangers failure failed fails aggression injustice inequality hunger terrorism tension ' +
    'tensions instability decline deterioration difficult difficulties unacceptable violation violations serious ' +
    'tragic tragedy fear grave occupation racist',
  future: 'next coming tomorrow forthcoming upcoming ahead',
  ago: 'last ago since yesterday previous past years during',
  today: 'today still currently nowadays constitutes represents',
  time: 'time moment hour',
  amount: 'million billion thousand percent per cent hundred',
  more: 'further additional new better greater stronger',
  together: 'together jointly closely accordance hand',
  said: 'said stated added pointed reported announced clear remarked declared told explained says',
  opener:
    'first second third fourth fifth sixth seventh eighth ninth tenth firstly secondly thirdly fourthly fifthly ' +
    'finally lastly accordingly therefore thus hence moreover furthermore meanwhile indeed also ' +
    'then',
  contrast: 'however but nevertheless nonetheless although though',
  say:
    'say announce report inform declare mention recall remember admit add tell express refer speak conclude remind ' +
    'mean',
  doing:
    'building implementing working reforming improving developing strengthening promoting creating providing taking ' +
    'making expanding establishing investing preparing carrying conducting pursuing introducing undertaking ' +
    'launching helping constructing modernizing rehabilitating supporting leading training stepping putting',
  trend: 'growing increasing rising persistent widespread ongoing increasingly',
  only: 'only merely simply',
  happen: 'depend affect determine face seem appear prove result cause suffer happen exist',
  their: 'their his her its them him',
  many: 'many some most much few often several more',
  and: 'and',
  continue: 'continue continues continued continuing',
  act:
    'accelerate accomplish achieve act adapt address adhere adopt advance apply assist attract avoid boost bring ' +
    'build carry combat conduct consolidate contribute cooperate coordinate create cultivate deepen defend ' +
    'deliver develop diversify draw drive eliminate embrace enable end enhance ensure establish expand explore ' +
    'extend facilitate fight find focus follow formulate foster fulfil fulfill gather give grasp grow guarantee ' +
    'guide harness help honour identify implement improve increase innovate institutionalize integrate intensify ' +
    'introduce invest join keep launch lead learn leverage limit maintain make manage mobilize modernize move ' +
    'open oppose optimize organize perfect persist practice practise prepare preserve prevent prioritize promote ' +
    'protect provide publicize raise reach reduce reform refrain remove respect respond restore safeguard secure ' +
    'serve share simplify solve speed stabilize stick stop strengthen take tackle transform uphold upgrade ' +
    'utilize vigorously work',
  lead:
    'deeply actively firmly resolutely fully smoothly steadily unswervingly closely solidly comprehensively ' +
    'thoroughly'
} as const;

export type WordClass = keyof typeof WORD_CLASSES;

const CLASSES = Object.keys(WORD_CLASSES) as WordClass[];
/** The number of each class in {@link STANCE_LEXICON}; a word of none has 0. */
export const CLASS = Object.fromEntries(CLASSES.map((name, i) => [name, i + 1])) as Record<WordClass, number>;
export const CLASS_COUNT = CLASSES.length + 1;

const entries = new Map<string, number>();
for (const name of CLASSES) {
  for (const word of WORD_CLASSES[name].split(' ')) if (!entries.has(word)) entries.set(word, CLASS[name]);
}
export const STANCE_LEXICON = new Lexicon(entries);
