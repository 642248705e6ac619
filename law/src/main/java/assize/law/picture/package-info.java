/**
 * A procedure shown: as text for people who know the law and not the file ({@link assize.law.picture.ProcedureText}),
 * as a picture of stages and actions ({@link assize.law.picture.Chart}, drawn by {@link
 * assize.law.picture.SvgPicture} and {@link assize.law.picture.MermaidPicture}), and as JSON for tools ({@link
 * assize.law.picture.ProcedureJson}).
 *
 * <p>The picture is one of two kinds of node: a stage, and an action that leads from stages to another stage. An
 * action that stays where it is, is a line inside the box of its stage. So an action open in seven stages is drawn
 * once, with seven lines into it, and no words lie on lines. Where the nodes lie is worked out by the layered method
 * of Eclipse ELK (Sugiyama, Tagawa, Toda, 1981), which gives the same picture for the same file.
 */
@org.jspecify.annotations.NullMarked
package assize.law.picture;
