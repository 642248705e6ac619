@org.jspecify.annotations.NullMarked
package assize.law.language;
