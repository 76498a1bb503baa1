package kinds;

import java.util.function.Supplier;

/** Has every kind of constant that javac writes, and members of every access. */
public abstract class Kinds<T extends Comparable<T>> extends java.util.ArrayList<T> implements Runnable {
    public static final long LONG = 0x123456789ABCDEFL;
    public static final double DOUBLE = 1.5;
    protected static final float FLOAT = 2.5f;
    public static final int INT = 100_000;
    public static final String TEXT = "\u0000 \u00e9 \u20ac \ud83d\ude00";
    private int hidden;
    int internal;
    public volatile int[][] table;

    protected Kinds(T first) { add(first); }

    public abstract T pick(int i, long j, boolean b, byte[] data, T... more);

    public Supplier<String> supplier() { return () -> TEXT + hidden + LONG + DOUBLE + FLOAT + INT; }

    @Override public void run() { System.out.println(internal++); }

    protected static void touch() {}

    private void secret() {}

    public enum Color { RED, GREEN }

    public @interface Mark { String value(); int[] numbers() default {}; }

    protected class Inner { }
}
